package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.ServiceSort;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Function;

/// How the columns of the list show an entry.
final class EntryTable {
    private EntryTable() {}

    static void showKeys(TableColumn<EntrySummary, EntrySummary> column) {
        prepare(column, EntryQuery.Sort.KEY);
        column.setCellFactory(KeyCell::new);
    }

    /// Shows a text, and another when the mouse rests on it.
    static void showTexts(
            TableColumn<EntrySummary, EntrySummary> column,
            EntryQuery.@Nullable Sort sort,
            Function<EntrySummary, String> text,
            Function<EntrySummary, String> tooltip) {
        prepare(column, sort);
        column.setCellFactory(made -> new TextCell(text, tooltip));
    }

    static void sortBy(TableView<EntrySummary> table, BiConsumer<EntryQuery.Sort, Boolean> sort) {
        ServiceSort.ask(
                table,
                column -> (EntryQuery.Sort) column.getUserData(),
                sort,
                () -> sort.accept(EntryQuery.Sort.KEY, true));
    }

    private static void prepare(
            TableColumn<EntrySummary, EntrySummary> column, EntryQuery.@Nullable Sort sort) {
        column.setUserData(sort);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setReorderable(false);
    }

    /// The folders stand back behind the name.
    private static final class KeyCell extends TableCell<EntrySummary, EntrySummary> {
        private final Label folders = new Label();
        private final Label name;
        private final HBox box;

        KeyCell(TableColumn<EntrySummary, EntrySummary> column) {
            name = new LastName(column);
            box = new HBox(folders, name);
            box.setAlignment(Pos.CENTER_LEFT);
            folders.getStyleClass().add("text-muted");
            folders.setMinWidth(0);
            name.getStyleClass().add("entry-name");
            box.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable EntrySummary entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean shown = !empty && entry != null;
            setGraphic(shown ? box : null);
            setTooltip(shown ? new Tooltip(entry.key()) : null);
            setAccessibleText(shown ? entry.key() : null);
            if (shown) {
                folders.setText(EntryTexts.folders(entry.key()));
                name.setText(EntryTexts.lastName(entry.key()));
            }
        }
    }

    /// Keeps its width where there is little room, so that the folders are cut first.
    private static final class LastName extends Label {
        private static final double CELL_PADDING = 24;
        private final TableColumn<?, ?> column;

        LastName(TableColumn<?, ?> column) {
            this.column = column;
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), column.getWidth() - CELL_PADDING);
        }
    }

    private static final class TextCell extends TableCell<EntrySummary, EntrySummary> {
        private final Function<EntrySummary, String> text;
        private final Function<EntrySummary, String> tooltip;

        TextCell(Function<EntrySummary, String> text, Function<EntrySummary, String> tooltip) {
            this.text = text;
            this.tooltip = tooltip;
        }

        @Override
        protected void updateItem(@Nullable EntrySummary entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean shown = !empty && entry != null;
            setText(shown ? text.apply(entry) : null);
            setTooltip(shown ? new Tooltip(tooltip.apply(entry)) : null);
        }
    }
}
