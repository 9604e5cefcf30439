package app.certkeep.gui.administration;

import app.certkeep.account.UserSummary;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a user's new name and address, and for the administrator's password.
final class EditDialog {
    /// What is done with the answers.
    @FunctionalInterface
    interface Answer {
        void of(String name, String email, Password password);
    }

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final TextField name;
    private final TextField email;
    private final PasswordField password = new PasswordField();
    private final ButtonType action;

    EditDialog(Dialogs dialogs, Messages messages, UserSummary user) {
        this.messages = messages;
        name = new TextField(user.profile().name());
        email = new TextField(user.email());
        name.setId("edit-name");
        email.setId("edit-email");
        password.setId("edit-proof");
        dialog.setTitle(messages.text("administration.edit.title"));
        dialog.setHeaderText(messages.text("administration.edit.title"));
        Label text = new Label(messages.text("administration.edit.text", user.email()));
        text.setWrapText(true);
        VBox content =
                new VBox(
                        12,
                        text,
                        field("welcome.name", name),
                        field("welcome.email", email),
                        field("administration.own-password", password));
        content.setPrefWidth(420);
        dialog.getDialogPane().setContent(content);
        action =
                new ButtonType(
                        messages.text("administration.edit.action"), ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
        dialog.setOnShown(shown -> name.requestFocus());
    }

    private VBox field(String key, Node input) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        return field;
    }

    void ask(Answer answer) {
        dialog.showAndWait()
                .filter(action::equals)
                .ifPresent(
                        yes ->
                                answer.of(
                                        name.getText(),
                                        email.getText(),
                                        new Password(password.getText().toCharArray())));
        password.clear();
    }
}
