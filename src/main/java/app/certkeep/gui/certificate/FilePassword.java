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

    /// Kept here: who only listens to it does not keep it.
    private final BooleanExpression empty = first.textProperty().isEmpty();

    private final VBox view;

    FilePassword(Messages messages) {
        first.setId("file-password");
        again.setId("file-password-again");
        Label label = new Label(messages.text("certificates.export.file-password"));
        label.setLabelFor(first);
        Label labelAgain = new Label(messages.text("certificates.export.file-password-again"));
        labelAgain.setLabelFor(again);
        view = new VBox(4, label, first, labelAgain, again);
    }

    VBox view() {
        return view;
    }

    /// @param wanted whether a password has a meaning at the moment
    void enableWhen(BooleanExpression wanted) {
        view.disableProperty().bind(wanted.not());
    }

    /// Whether what was typed will do.
    ///
    /// @param needed whether there has to be a password
    BooleanExpression fits(BooleanExpression needed) {
        BooleanExpression same = Bindings.equal(first.textProperty(), again.textProperty());
        return view.disableProperty().or(same.and(needed.not().or(isEmpty().not())));
    }

    BooleanExpression isEmpty() {
        return empty;
    }

    /// Takes what was typed out of the fields; empty where nothing was.
    Optional<Password> take() {
        String typed = !view.isDisable() ? first.getText() : "";
        clear();
        return typed.isEmpty() ? Optional.empty() : Optional.of(new Password(typed.toCharArray()));
    }

    void clear() {
        first.clear();
        again.clear();
    }
}
