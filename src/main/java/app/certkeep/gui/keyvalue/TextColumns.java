package app.certkeep.gui.keyvalue;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/// Columns of a small table in a dialog, which show text and stay where they are.
final class TextColumns {
    private TextColumns() {}

    static <T> void add(
            TableView<T> table, String heading, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
