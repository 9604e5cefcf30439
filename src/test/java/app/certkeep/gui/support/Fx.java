package app.certkeep.gui.support;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// The way from a test's thread to the JavaFX thread and back.
public final class Fx {

    /// Longer than anything a test waits for, even on a loaded machine; nothing waits this long
    /// unless it fails.
    private static final int LIMIT_SECONDS = 60;

    private Fx() {}

    /// Runs the work on the JavaFX thread and hands back what it made. What it throws is rethrown
    /// here, wrapped in an [AssertionError].
    public static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError("Failed on the JavaFX thread", e);
            }
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        return await("work on the JavaFX thread", result);
    }

    /// Runs the work on the JavaFX thread and waits for its end.
    public static void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Waits until the condition holds. It is asked on the JavaFX thread, once a frame, so nothing
    /// sleeps and nothing is read from a wrong thread.
    ///
    /// @param what what is waited for, as it should read in the failure's message
    /// @throws AssertionError if it does not hold within a minute
    public static void waitFor(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        AnimationTimer everyFrame =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (condition.getAsBoolean()) {
                                held.complete(true);
                            }
                        } catch (Throwable e) {
                            held.completeExceptionally(e);
                        }
                    }
                };
        run(everyFrame::start);
        try {
            await(what, held);
        } finally {
            run(everyFrame::stop);
        }
    }

    /// Waits until the window was laid out and drawn so many times, were there something to draw.
    public static void waitForFrames(int frames) {
        AtomicInteger left = new AtomicInteger(frames);
        waitFor(frames + " frames", () -> left.decrementAndGet() < 0);
    }

    private static <T> T await(String what, CompletableFuture<T> result) {
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited " + LIMIT_SECONDS + " s in vain for: " + what);
        } catch (Exception e) {
            throw new AssertionError("Failed while waiting for: " + what, e);
        }
    }
}
