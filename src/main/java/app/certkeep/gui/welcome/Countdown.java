package app.certkeep.gui.welcome;

import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Shows in a label how many seconds the next try has to wait, and takes no room where it need not.
final class Countdown {
    private static final int EVERY_MILLIS = 200;

    private final Label label;
    private final ObjectProperty<Optional<Instant>> retryAt;
    private final Messages messages;
    private final Clock clock;
    private final Timeline ticks =
            new Timeline(new KeyFrame(javafx.util.Duration.millis(EVERY_MILLIS), tick -> show()));

    Countdown(
            Label label,
            ObjectProperty<Optional<Instant>> retryAt,
            Messages messages,
            Clock clock) {
        this.label = label;
        this.retryAt = retryAt;
        this.messages = messages;
        this.clock = clock;
    }

    void start() {
        FormFields.hidesWhenEmpty(label);
        ticks.setCycleCount(Timeline.INDEFINITE);
        retryAt.subscribe(at -> ticks.play());
    }

    private void show() {
        Optional<Long> seconds =
                retryAt.get()
                        .map(at -> Duration.between(clock.instant(), at).toMillis())
                        .map(millis -> Math.ceilDiv(millis, 1000L))
                        .filter(left -> left > 0);
        label.setText(seconds.map(left -> messages.text("welcome.wait", left)).orElse(""));
        if (seconds.isEmpty()) {
            ticks.stop();
        }
    }
}
