package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Asks for a folder and the name that it gets.
final class FolderDialog {
    /// One folder and another, without a `/` at their ends.
    record Move(String from, String to) {}

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final ButtonType action;

    FolderDialog(Dialogs dialogs, Messages messages, String folder) {
        action =
                new ButtonType(
                        messages.text("keyvalue.folder.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.folder.title"));
        dialog.setHeaderText(messages.text("keyvalue.folder.title"));
        Label text = new Label(messages.text("keyvalue.folder.text"));
        text.setWrapText(true);
        from.setId("folderFrom");
        from.setText(folder);
        to.setId("folderTo");
        to.setText(folder);
        Label fromLabel = new Label(messages.text("keyvalue.folder.from"));
        fromLabel.setLabelFor(from);
        Label toLabel = new Label(messages.text("keyvalue.folder.to"));
        toLabel.setLabelFor(to);
        VBox content = new VBox(12, text, new VBox(6, fromLabel, from), new VBox(6, toLabel, to));
        content.setPrefWidth(440);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(
                        from.textProperty()
                                .isEmpty()
                                .or(to.textProperty().isEmpty())
                                .or(to.textProperty().isEqualTo(from.textProperty())));
        dialog.setOnShown(
                shown -> {
                    to.requestFocus();
                    to.selectAll();
                });
    }

    Optional<Move> ask() {
        return dialog.showAndWait()
                .filter(action::equals)
                .map(yes -> new Move(from.getText().strip(), to.getText().strip()));
    }
}
