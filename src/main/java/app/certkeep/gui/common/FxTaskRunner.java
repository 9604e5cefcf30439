package app.certkeep.gui.common;

import app.certkeep.operation.OperationId;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs each piece of work on a virtual thread of its own, as an operation of its own, and its
/// outcome on the JavaFX thread.
///
/// Nothing is ever interrupted: a thread may be inside the database, which an interrupt can close
/// under everybody else. It is for the same reason that JavaFX's own `Task` is not used: its
/// `cancel` interrupts.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private volatile boolean muted;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        OperationId operation = OperationId.make();
        if (threads.isShutdown()) {
            // The end of earlier work asks for more, in a session that is over.
            return;
        }
        threads.execute(
                () -> {
                    try {
                        T result = operation.call(work::call);
                        hand(operation, () -> onSuccess.accept(result));
                    } catch (Exception | Error e) {
                        hand(operation, () -> onFailure.accept(e));
                    }
                });
    }

    /// The outcome still belongs to the operation, so that messages about it name it.
    private void hand(OperationId operation, Runnable outcome) {
        Platform.runLater(
                () -> {
                    if (!muted) {
                        operation.run(outcome);
                    }
                });
    }

    /// From now on, nobody is told how work ended: whoever asked for it is no longer there. The
    /// work itself goes on to its end. Called on the JavaFX thread.
    public void mute() {
        muted = true;
    }

    /// Waits until all work has come to its own end.
    @Override
    public void close() {
        threads.close();
    }
}
