package app.certkeep.gui.administration;

import app.certkeep.account.UserSummary;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/// Asks how many credits a user gets, and for the administrator's password.
final class TopUpDialog {
    private static final String NUMBER = "[0-9]{0,7}";

    /// What is done with the answers.
    @FunctionalInterface
    interface Answer {
        void of(long credits, Password password);
    }

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField credits = new TextField();
    private final PasswordField password = new PasswordField();
    private final ButtonType action;

    TopUpDialog(Dialogs dialogs, Messages messages, UserSummary user) {
        credits.setId("credits");
        credits.setTextFormatter(
                new TextFormatter<>(
                        change -> change.getControlNewText().matches(NUMBER) ? change : null));
        password.setId("top-up-proof");
        String title = messages.text("administration.top-up.title");
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        Label text =
                new Label(
                        messages.text("administration.top-up.text", user.email(), user.balance()));
        text.setWrapText(true);
        VBox content =
                new VBox(
                        12,
                        text,
                        field(messages.text("administration.top-up.credits"), credits),
                        field(messages.text("administration.own-password"), password));
        content.setPrefWidth(420);
        dialog.getDialogPane().setContent(content);
        action =
                new ButtonType(
                        messages.text("administration.top-up.action"),
                        ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(Bindings.isEmpty(credits.textProperty()));
        dialog.setOnShown(shown -> credits.requestFocus());
    }

    private static VBox field(String name, Node input) {
        Label label = new Label(name);
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
                                        Long.parseLong(credits.getText()),
                                        new Password(password.getText().toCharArray())));
        password.clear();
    }
}
