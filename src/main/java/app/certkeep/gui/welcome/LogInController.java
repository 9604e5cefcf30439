package app.certkeep.gui.welcome;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.time.Clock;

/// Binds the log-in form.
public final class LogInController {
    private final LogInViewModel model;
    private final Messages messages;
    private final Clock clock;
    private final Runnable toSignUp;
    private final Runnable toRecovery;

    @FXML private TextField email;
    @FXML private PasswordTextField password;
    @FXML private Label problem;
    @FXML private Label wait;
    @FXML private Label capsLock;
    @FXML private CheckBox staySignedIn;
    @FXML private Button logIn;

    public LogInController(
            LogInViewModel model,
            Messages messages,
            Clock clock,
            Runnable toSignUp,
            Runnable toRecovery) {
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.toSignUp = toSignUp;
        this.toRecovery = toRecovery;
    }

    @FXML
    void initialize() {
        email.textProperty().bindBidirectional(model.emailProperty());
        staySignedIn.selectedProperty().bindBidirectional(model.staySignedInProperty());
        FormFields.showsProblem(problem, model.problemProperty());
        FormFields.noticesCapsLock(capsLock, password);
        FormFields.addReveal(password, messages);
        logIn.disableProperty().bind(model.checkingProperty().or(wait.textProperty().isNotEmpty()));
        logIn.textProperty()
                .bind(
                        Bindings.when(model.checkingProperty())
                                .then(messages.text("welcome.checking"))
                                .otherwise(messages.text("welcome.log-in")));
        new Countdown(wait, model.retryAtProperty(), messages, clock).start();
        Platform.runLater(email::requestFocus);
    }

    @FXML
    void logIn() {
        model.logIn(new Password(password.getPassword().toCharArray()));
        password.clear();
    }

    @FXML
    void signUp() {
        toSignUp.run();
    }

    @FXML
    void recover() {
        toRecovery.run();
    }
}
