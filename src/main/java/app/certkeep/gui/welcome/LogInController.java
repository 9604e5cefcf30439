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
import javafx.scene.layout.VBox;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

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
    @FXML private VBox deleted;
    @FXML private Label deletedText;
    @FXML private Button takeBack;

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
        model.problemProperty().set("");
        email.textProperty().bindBidirectional(model.emailProperty());
        staySignedIn.selectedProperty().bindBidirectional(model.staySignedInProperty());
        FormFields.showsProblem(problem, model.problemProperty());
        FormFields.noticesCapsLock(capsLock, password);
        FormFields.addReveal(password, messages);
        logIn.disableProperty().bind(model.checkingProperty().or(wait.textProperty().isNotEmpty()));
        logIn.textProperty()
                .bind(
                        Bindings.when(model.checkingProperty())
                                .then(
                                        Bindings.when(model.openingProperty())
                                                .then(messages.text("welcome.opening"))
                                                .otherwise(messages.text("welcome.checking")))
                                .otherwise(messages.text("welcome.log-in")));
        new Countdown(wait, model.retryAtProperty(), messages, clock).start();
        deleted.managedProperty().bind(deleted.visibleProperty());
        takeBack.disableProperty().bind(model.checkingProperty());
        model.deletedUntilProperty().subscribe(this::showDeleted);
        model.emailProperty().subscribe((before, now) -> model.forget());
        Platform.runLater(email::requestFocus);
    }

    private void showDeleted(Optional<Instant> until) {
        deleted.setVisible(until.isPresent());
        deletedText.setText(
                until.map(time -> messages.text("welcome.deleted", Date.from(time))).orElse(""));
        if (until.isPresent()) {
            takeBack.requestFocus();
        }
    }

    @FXML
    void logIn() {
        model.logIn(new Password(password.getPassword().toCharArray()));
        password.clear();
    }

    @FXML
    void takeBack() {
        model.takeBack();
    }

    @FXML
    void signUp() {
        model.leaveFor(toSignUp);
    }

    @FXML
    void recover() {
        model.leaveFor(toRecovery);
    }
}
