package app.certkeep.gui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import java.util.concurrent.atomic.AtomicBoolean;

/// Passes on that something changed in the store: soon, but only a few times a second however much
/// is changed.
final class StoreChanges {
    private static final Duration REST = Duration.millis(250);

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final PauseTransition rest = new PauseTransition(REST);

    /// @param reload called on the JavaFX thread
    StoreChanges(Runnable reload) {
        rest.setOnFinished(
                _ -> {
                    waiting.set(false);
                    reload.run();
                });
    }

    /// May be called on any thread.
    void changed() {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(rest::playFromStart);
        }
    }
}
