package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.EntrySummary;

import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The chosen rows of the list: one is opened in the editor, several are for the bar above. They
/// stay chosen when the rows are loaded again.
final class ChosenEntries {
    private final TableView<EntrySummary> table;
    private final Consumer<EntrySummary> open;
    private final Consumer<List<EntrySummary>> choose;
    private boolean busy;

    /// @param open takes the one that is chosen alone
    /// @param choose takes all of them
    ChosenEntries(
            TableView<EntrySummary> table,
            Consumer<EntrySummary> open,
            Consumer<List<EntrySummary>> choose) {
        this.table = table;
        this.open = open;
        this.choose = choose;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<EntrySummary>) _ -> changed());
    }

    private void changed() {
        if (busy) {
            return;
        }
        List<EntrySummary> now = chosen();
        choose.accept(now);
        if (now.size() == 1) {
            open.accept(now.getFirst());
        }
    }

    /// Replaces the rows.
    void keep(Runnable replace) {
        Set<UUID> ids = new HashSet<>();
        chosen().forEach(entry -> ids.add(entry.id()));
        quietly(
                () -> {
                    replace.run();
                    table.getSelectionModel().clearSelection();
                    int[] rows =
                            IntStream.range(0, table.getItems().size())
                                    .filter(row -> ids.contains(table.getItems().get(row).id()))
                                    .toArray();
                    if (rows.length > 0) {
                        table.getSelectionModel().selectIndices(rows[0], rows);
                    }
                });
    }

    /// Shows which entry the editor has, unless several are chosen.
    void show(Optional<EntrySummary> opened) {
        List<EntrySummary> now = chosen();
        boolean already = now.size() == 1 && opened.filter(now.getFirst()::equals).isPresent();
        if (already || now.size() > 1) {
            return;
        }
        quietly(
                () ->
                        opened.map(table.getItems()::indexOf)
                                .ifPresentOrElse(
                                        table.getSelectionModel()::clearAndSelect,
                                        table.getSelectionModel()::clearSelection));
    }

    private void quietly(Runnable change) {
        busy = true;
        change.run();
        busy = false;
        choose.accept(chosen());
    }

    private List<EntrySummary> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
