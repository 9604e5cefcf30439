package app.certkeep.gui.certificate;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A cell with a node of its own that is filled anew for each row it is used for.
///
/// @param <S> what a row shows
final class CertificateCell<S, N extends Node> extends TableCell<S, S> {
    private final N node;
    private final BiConsumer<N, S> fill;

    private CertificateCell(N node, BiConsumer<N, S> fill) {
        this.node = node;
        this.fill = fill;
    }

    /// Gives a column cells of one kind.
    static <S, N extends Node> void into(
            TableColumn<S, S> column, Supplier<N> make, BiConsumer<N, S> fill) {
        column.setCellFactory(_ -> new CertificateCell<>(make.get(), fill));
    }

    @Override
    protected void updateItem(@Nullable S item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
        } else {
            fill.accept(node, item);
            setGraphic(node);
        }
    }
}
