package app.certkeep.gui.certificate;

import app.certkeep.crypto.Password;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Asks twice for the password that is to protect a file.
final class FilePassword {
    private final PasswordField first = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox view;

    FilePassword(Messages messages) {
        first.setId("file-password");
        again.setId("file-password-again");
        Label label = new Label(messages.text("certificates.export.file-password"));
        label.setLabelFor(first);
        Label labelAgain = new Label(messages.text("certificates.export.file-password-again"));
        labelAgain.setLabelFor(again);
        view = new VBox(4, label, first, labelAgain, again);
        view.managedProperty().bind(view.visibleProperty());
    }

    VBox view() {
        return view;
    }

    BooleanExpression isEmpty() {
        return first.textProperty().isEmpty();
    }

    /// Whether the two differ.
    BooleanExpression differs() {
        return Bindings.notEqual(first.textProperty(), again.textProperty());
    }

    /// Takes what was typed out of the fields; empty where nothing was.
    Optional<Password> take() {
        String typed = view.isVisible() ? first.getText() : "";
        clear();
        return typed.isEmpty() ? Optional.empty() : Optional.of(new Password(typed.toCharArray()));
    }

    void clear() {
        first.clear();
        again.clear();
    }
}
