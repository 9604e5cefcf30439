package app.certkeep.gui.common;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Which columns a table has room for.
public final class Columns {
    private Columns() {}

    /// Shows a column where the table has so many pixels at least.
    public static <T> void showFrom(double width, TableColumn<T, ?> column, TableView<T> table) {
        table.widthProperty().subscribe(now -> column.setVisible(now.doubleValue() >= width));
    }
}
