package app.certkeep.gui.administration;

import app.certkeep.account.AdministratorReset;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;

/// Shows the code of a reset, once.
final class ResetCodeDialog {
    private final Dialogs dialogs;
    private final Messages messages;
    private final SecretClipboard clipboard;

    ResetCodeDialog(Dialogs dialogs, Messages messages, SecretClipboard clipboard) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.clipboard = clipboard;
    }

    /// Wipes the code when it is closed.
    void show(String email, AdministratorReset.Begun begun) {
        char[] characters = begun.code().toChars();
        begun.code().close();
        Label code = new Label(new String(characters));
        code.setId("resetCode");
        code.getStyleClass().addAll("recovery-code", "reset-code");
        code.setMaxWidth(Double.MAX_VALUE);
        Button copy = new Button(messages.text("gui.copy"), new FontIcon("fth-copy"));
        copy.setOnAction(clicked -> clipboard.copy(characters));
        Label text =
                new Label(
                        messages.text(
                                "administration.reset.code.text",
                                email,
                                new UserTexts(messages).time(begun.expiresAt())));
        text.setWrapText(true);
        VBox content = new VBox(12, text, code, copy);
        content.setPrefWidth(560);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.text("administration.reset.code.title"));
        dialog.setHeaderText(messages.text("administration.reset.code.title"));
        dialog.getDialogPane().setContent(content);
        ButtonType done =
                new ButtonType(
                        messages.text("administration.reset.code.done"),
                        ButtonBar.ButtonData.CANCEL_CLOSE);
        dialogs.prepare(dialog);
        dialog.getDialogPane().getButtonTypes().setAll(done);
        dialog.showAndWait();
        code.setText("");
        Arrays.fill(characters, '\0');
    }
}
