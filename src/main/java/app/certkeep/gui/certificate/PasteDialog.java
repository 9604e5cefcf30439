package app.certkeep.gui.certificate;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ProseArea;
import app.certkeep.i18n.Messages;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// A place to paste PEM, filled from the clipboard where that holds some.
final class PasteDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ProseArea text = new ProseArea();
    private final ButtonType action;

    PasteDialog(Dialogs dialogs, Messages messages, String found) {
        action =
                new ButtonType(
                        messages.text("certificates.paste.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("certificates.paste.title"));
        dialog.setHeaderText(messages.text("certificates.paste.title"));
        Label hint = new Label(messages.text("certificates.paste.text"));
        hint.setWrapText(true);
        hint.setLabelFor(text);
        text.setId("pasted");
        text.setText(found);
        text.setPromptText("-----BEGIN CERTIFICATE-----");
        text.getStyleClass().add("pem");
        text.setPrefSize(560, 300);
        dialog.getDialogPane().setContent(new VBox(10, hint, text));
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(text.textProperty().map(String::isBlank));
        dialog.setOnShown(shown -> text.requestFocus());
    }

    Optional<String> ask() {
        boolean wanted = dialog.showAndWait().filter(action::equals).isPresent();
        Optional<String> answer = wanted ? Optional.of(text.getText()) : Optional.empty();
        text.clear();
        return answer;
    }
}
