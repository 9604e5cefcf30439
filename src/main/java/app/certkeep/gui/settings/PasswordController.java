package app.certkeep.gui.settings;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.stream.Stream;

/// Binds the change of the password.
public final class PasswordController {
    private final PasswordViewModel model;
    private final Messages messages;

    @FXML private PasswordTextField currentPassword;
    @FXML private PasswordTextField newPassword;
    @FXML private PasswordTextField again;
    @FXML private Label passwordProblem;
    @FXML private Button changePassword;

    public PasswordController(PasswordViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        FormFields.showsProblem(passwordProblem, model.problemProperty());
        fields().forEach(field -> FormFields.addReveal(field, messages));
        changePassword.disableProperty().bind(model.workingProperty());
    }

    @FXML
    void changePassword() {
        model.change(
                typed(currentPassword),
                typed(newPassword),
                typed(again),
                () -> fields().forEach(TextField::clear));
    }

    private Stream<PasswordTextField> fields() {
        return Stream.of(currentPassword, newPassword, again);
    }

    private static Password typed(PasswordTextField field) {
        return new Password(field.getPassword().toCharArray());
    }
}
