package app.certkeep.gui;

import app.certkeep.gui.common.FxTaskRunner;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.LongSupplier;

/// Before the window closes with messages that are still to be sent, says that nothing is sent
/// while it is closed. Used on the JavaFX thread.
final class ClosingQuestion {
    private final Shell shell;
    private final Runnable close;
    private @Nullable FxTaskRunner counting;

    ClosingQuestion(Shell shell, Runnable close) {
        this.shell = shell;
        this.close = close;
    }

    /// Closes, where nothing waits or the user says so. Whoever asks again while it is counted, or
    /// has a store that does not answer, does not have to wait.
    ///
    /// @param waiting counts, on another thread, what waits; empty where nobody is signed in
    void ask(Optional<LongSupplier> waiting) {
        if (waiting.isEmpty() || counting == shell.tasks()) {
            close.run();
            return;
        }
        // Who locks or leaves meanwhile has fresh hands, and the outcome goes unheard.
        counting = shell.tasks();
        shell.tasks()
                .run(
                        waiting.get()::getAsLong,
                        this::decide,
                        failure -> {
                            counting = null;
                            close.run();
                        });
    }

    private void decide(long count) {
        counting = null;
        if (count == 0 || shell.dialogs().confirmOrStay("window.closing", count)) {
            close.run();
        }
    }
}
