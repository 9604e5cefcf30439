package app.certkeep.gui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/// Tells an [IdleWatch] of each use of the window and its dialogs, and of the time.
final class AutoLock {
    private final IdleWatch watch;
    private final EventHandler<InputEvent> use = event -> watchUsed();
    private final ListChangeListener<Window> windows = this::changed;
    private final Timeline ticks =
            new Timeline(new KeyFrame(Duration.seconds(1), tick -> watchTicks()));

    AutoLock(IdleWatch watch) {
        this.watch = watch;
        ticks.setCycleCount(Animation.INDEFINITE);
    }

    void begin(java.time.Duration longestIdle) {
        watch.begin(longestIdle);
        Window.getWindows().forEach(this::follow);
        Window.getWindows().addListener(windows);
        ticks.play();
    }

    void change(java.time.Duration longestIdle) {
        watch.change(longestIdle);
    }

    void end() {
        watch.end();
        ticks.stop();
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(this::forget);
    }

    private void watchUsed() {
        watch.used();
    }

    private void watchTicks() {
        watch.tick();
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::follow);
            change.getRemoved().forEach(this::forget);
        }
    }

    private void follow(Window window) {
        window.addEventFilter(InputEvent.ANY, use);
    }

    private void forget(Window window) {
        window.removeEventFilter(InputEvent.ANY, use);
    }
}
