package app.certkeep.gui.certificate;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A cell with a node of its own that is filled anew for each row it is used for.
final class CertificateCell<N extends Node> extends TableCell<CertificateItem, CertificateItem> {
    private final N node;
    private final BiConsumer<N, CertificateItem> fill;

    private CertificateCell(N node, BiConsumer<N, CertificateItem> fill) {
        this.node = node;
        this.fill = fill;
    }

    /// Gives a column cells of one kind.
    static <N extends Node> void into(
            TableColumn<CertificateItem, CertificateItem> column,
            Supplier<N> make,
            BiConsumer<N, CertificateItem> fill) {
        column.setCellFactory(_ -> new CertificateCell<>(make.get(), fill));
    }

    @Override
    protected void updateItem(@Nullable CertificateItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
        } else {
            fill.accept(node, item);
            setGraphic(node);
        }
    }
}
