package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportRow;
import app.certkeep.i18n.Messages;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether an item is to come in; empty for what cannot.
final class WantedCell extends TableCell<ImportRow, ImportRow> {
    private final CheckBox box = new CheckBox();

    WantedCell(InboxViewModel model, Messages messages) {
        box.getStyleClass().add("wanted");
        box.setAccessibleText(messages.text("certificates.inbox.wanted"));
        box.setOnAction(
                _ -> {
                    ImportRow row = getItem();
                    if (row != null) {
                        model.leaveOut(List.of(row), !box.isSelected());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable ImportRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || !row.state().comes()) {
            setGraphic(null);
            return;
        }
        box.setSelected(!row.leftOut());
        setGraphic(box);
    }
}
