package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.EntrySummary;

import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Entries that are dragged from the list. Other programs get no key of theirs, only that something
/// is dragged: what it is, the window knows.
final class EntryDrag {
    private static final DataFormat FORMAT = new DataFormat("application/x-certkeep-entries");

    private EntryDrag() {}

    static void from(TableView<EntrySummary> table) {
        table.setOnDragDetected(event -> start(table, event));
    }

    private static void start(TableView<EntrySummary> table, MouseEvent event) {
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        if (chosen > 0) {
            ClipboardContent content = new ClipboardContent();
            content.put(FORMAT, String.valueOf(chosen));
            table.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        }
    }

    static boolean isIn(Dragboard dragged) {
        return dragged.hasContent(FORMAT);
    }
}
