package app.certkeep.gui.welcome;

import app.certkeep.account.Profile;
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
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Binds the lock screen.
public final class LockController {
    private final LockViewModel model;
    private final Profile profile;
    private final Messages messages;
    private final Clock clock;
    private final Runnable logOut;
    private final Timeline countdown =
            new Timeline(
                    new KeyFrame(javafx.util.Duration.millis(200), tick -> showRemainingWait()));

    @FXML private Label who;
    @FXML private Label email;
    @FXML private PasswordTextField password;
    @FXML private Label capsLock;
    @FXML private Label problem;
    @FXML private Label wait;
    @FXML private Button unlock;

    public LockController(
            LockViewModel model, Profile profile, Messages messages, Clock clock, Runnable logOut) {
        this.model = model;
        this.profile = profile;
        this.messages = messages;
        this.clock = clock;
        this.logOut = logOut;
    }

    @FXML
    void initialize() {
        who.setText(profile.name());
        email.setText(profile.email());
        countdown.setCycleCount(Timeline.INDEFINITE);
        FormFields.showsProblem(problem, model.problemProperty());
        FormFields.hidesWhenEmpty(wait);
        FormFields.addReveal(password, messages);
        capsLock.setVisible(false);
        password.setOnKeyReleased(
                key -> capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
        unlock.disableProperty()
                .bind(model.checkingProperty().or(wait.textProperty().isNotEmpty()));
        unlock.textProperty()
                .bind(
                        Bindings.when(model.checkingProperty())
                                .then(messages.text("welcome.checking"))
                                .otherwise(messages.text("welcome.lock.unlock")));
        model.retryAtProperty().subscribe(retryAt -> countdown.play());
        Platform.runLater(password::requestFocus);
    }

    private void showRemainingWait() {
        Optional<Long> seconds =
                model.retryAtProperty()
                        .get()
                        .map(at -> Duration.between(clock.instant(), at).toMillis())
                        .filter(millis -> millis > 0)
                        .map(millis -> Math.ceilDiv(millis, 1000L));
        wait.setText(seconds.map(left -> messages.text("welcome.wait", left)).orElse(""));
        if (seconds.isEmpty()) {
            countdown.stop();
        }
    }

    @FXML
    void unlock() {
        model.unlock(new Password(password.getPassword().toCharArray()));
        password.clear();
    }

    @FXML
    void logOut() {
        logOut.run();
    }
}
