package app.certkeep.gui.welcome;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import java.time.Clock;
import java.time.Duration;
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
    private final Timeline countdown =
            new Timeline(
                    new KeyFrame(javafx.util.Duration.millis(200), tick -> showRemainingWait()));

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
        countdown.setCycleCount(Timeline.INDEFINITE);
        email.textProperty().bindBidirectional(model.emailProperty());
        staySignedIn.selectedProperty().bindBidirectional(model.staySignedInProperty());
        FormFields.showsProblem(problem, model.problemProperty());
        FormFields.hidesWhenEmpty(wait);
        capsLock.setVisible(false);
        FormFields.addReveal(password, messages);
        password.setOnKeyReleased(
                key -> capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
        logIn.disableProperty().bind(model.checkingProperty().or(wait.textProperty().isNotEmpty()));
        logIn.textProperty()
                .bind(
                        Bindings.when(model.checkingProperty())
                                .then(messages.text("welcome.checking"))
                                .otherwise(messages.text("welcome.log-in")));
        model.retryAtProperty().subscribe(retryAt -> countdown.play());
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

    private void showRemainingWait() {
        Optional<Long> seconds =
                model.retryAtProperty()
                        .get()
                        .map(
                                at ->
                                        Math.ceilDiv(
                                                Duration.between(clock.instant(), at).toMillis(),
                                                1000L))
                        .filter(left -> left > 0);
        wait.setText(seconds.map(left -> messages.text("welcome.wait", left)).orElse(""));
        if (seconds.isEmpty()) {
            countdown.stop();
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
        model.forget();
        toSignUp.run();
    }

    @FXML
    void recover() {
        model.forget();
        toRecovery.run();
    }
}
