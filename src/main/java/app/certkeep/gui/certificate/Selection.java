package app.certkeep.gui.certificate;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The chosen rows. They stay chosen when the rows are loaded again. Out of the window, where
/// another view may be in its place by now, it does nothing.
final class Selection {
    private final TableView<CertificateItem> table;
    private final CertificateListViewModel model;
    private final ReadOnlyObjectWrapper<List<CertificateItem>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean restoring;
    private Optional<UUID> wanted = Optional.empty();

    Selection(TableView<CertificateItem> table, CertificateListViewModel model) {
        this.table = table;
        this.model = model;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<CertificateItem>)
                                _ -> {
                                    if (!restoring && !model.isReplacing() && isShown()) {
                                        read();
                                    }
                                });
        model.answersProperty().subscribe(this::restore);
    }

    ReadOnlyObjectProperty<List<CertificateItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    List<CertificateItem> chosen() {
        return chosen.get();
    }

    void clear() {
        table.getSelectionModel().clearSelection();
    }

    private void read() {
        chosen.set(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// Chooses one alone, as soon as it is among the rows.
    void choose(UUID id) {
        wanted = Optional.of(id);
        restore();
    }

    private boolean isShown() {
        return table.getScene() != null;
    }

    private void restore() {
        if (!isShown()) {
            return;
        }
        Set<UUID> ids = new HashSet<>();
        Optional<UUID> now =
                wanted.filter(id -> model.items().stream().anyMatch(it -> it.id().equals(id)));
        if (now.isPresent()) {
            ids.add(now.get());
            wanted = Optional.empty();
        } else {
            chosen.get().forEach(item -> ids.add(item.id()));
        }
        int[] rows =
                IntStream.range(0, model.items().size())
                        .filter(row -> ids.contains(model.items().get(row).id()))
                        .toArray();
        restoring = true;
        table.getSelectionModel().clearSelection();
        if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
        }
        restoring = false;
        read();
    }
}
