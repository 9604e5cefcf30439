package app.certkeep.gui.keyvalue;

import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryFolder;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// A folder with how many entries lie in it, which takes the chosen entries when they are dropped.
final class FolderCell extends TreeCell<EntryFolder> {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private final Messages messages;
    private final BulkViewModel bulk;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(name, count);

    FolderCell(Messages messages, BulkViewModel bulk) {
        this.messages = messages;
        this.bulk = bulk;
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("folder");
        // As wide as the tree, which then has no need to be pushed sideways.
        setPrefWidth(0);
        name.setMinWidth(0);
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.getStyleClass().add("text-muted");
        setOnDragOver(this::over);
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::drop);
    }

    @Override
    protected void updateItem(@Nullable EntryFolder folder, boolean empty) {
        super.updateItem(folder, empty);
        boolean filled = !empty && folder != null;
        setGraphic(filled ? box : null);
        setTooltip(filled && !folder.path().isEmpty() ? new Tooltip(folder.path()) : null);
        setAccessibleText(
                filled
                        ? messages.text("keyvalue.folders.entry", named(folder), folder.count())
                        : null);
        if (filled) {
            name.setText(named(folder));
            count.setText(String.valueOf(folder.count()));
        }
    }

    private String named(EntryFolder folder) {
        return folder.path().isEmpty() ? messages.text("keyvalue.folders.all") : folder.name();
    }

    private void over(DragEvent event) {
        if (getItem() != null && EntryDrag.isIn(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(OVER, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        EntryFolder folder = getItem();
        if (folder != null && EntryDrag.isIn(event.getDragboard())) {
            bulk.moveInto(folder.path());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
