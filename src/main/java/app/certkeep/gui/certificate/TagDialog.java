package app.certkeep.gui.certificate;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Asks which tags several certificates get or lose.
final class TagDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField field = new TextField();
    private final ButtonType add;

    TagDialog(Dialogs dialogs, Messages messages, int certificates) {
        dialog.setTitle(messages.text("certificates.tag-many.title"));
        dialog.setHeaderText(messages.text("certificates.tag-many.of", certificates));
        Label text = new Label(messages.text("certificates.tag-many.text"));
        text.setLabelFor(field);
        text.setWrapText(true);
        field.setId("tagsOfMany");
        VBox content = new VBox(8, text, field);
        content.setPrefWidth(420);
        dialog.getDialogPane().setContent(content);
        add = new ButtonType(messages.text("certificates.tag-many.add"), ButtonData.OK_DONE);
        ButtonType remove =
                new ButtonType(messages.text("certificates.tag-many.remove"), ButtonData.APPLY);
        dialogs.prepare(dialog, add, remove);
        List.of(add, remove)
                .forEach(
                        type ->
                                dialog.getDialogPane()
                                        .lookupButton(type)
                                        .disableProperty()
                                        .bind(field.textProperty().map(TagDialog::isNothing)));
        dialog.setOnShown(_ -> field.requestFocus());
    }

    Optional<TagChoice> ask() {
        return dialog.showAndWait()
                .filter(button -> button.getButtonData() != ButtonData.CANCEL_CLOSE)
                .map(button -> new TagChoice(tags(field.getText()), button == add));
    }

    private static boolean isNothing(String typed) {
        return tags(typed).isEmpty();
    }

    /// Those with commas between them.
    static List<String> tags(String typed) {
        return Arrays.stream(typed.split(",")).filter(tag -> !tag.isBlank()).toList();
    }
}
