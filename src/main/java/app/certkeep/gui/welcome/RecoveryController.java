package app.certkeep.gui.welcome;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the form for a forgotten password.
public final class RecoveryController {
    private final RecoveryViewModel model;
    private final Messages messages;
    private final Runnable toLogIn;

    @FXML private TextField email;
    @FXML private TextField code;
    @FXML private PasswordTextField password;
    @FXML private PasswordTextField again;
    @FXML private Label problem;
    @FXML private Button recover;

    public RecoveryController(RecoveryViewModel model, Messages messages, Runnable toLogIn) {
        this.model = model;
        this.messages = messages;
        this.toLogIn = toLogIn;
    }

    @FXML
    void initialize() {
        model.problemProperty().set("");
        FormFields.showsProblem(problem, model.problemProperty());
        FormFields.addReveal(password, messages);
        FormFields.addReveal(again, messages);
        recover.disableProperty().bind(model.workingProperty());
        Platform.runLater(email::requestFocus);
    }

    @FXML
    void recover() {
        model.recover(
                email.getText(),
                code.getText().toCharArray(),
                new Password(password.getPassword().toCharArray()),
                new Password(again.getPassword().toCharArray()));
    }

    @FXML
    void logIn() {
        toLogIn.run();
    }
}
