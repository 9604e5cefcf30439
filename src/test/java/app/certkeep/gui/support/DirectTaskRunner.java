package app.certkeep.gui.support;

import app.certkeep.gui.common.TaskRunner;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work and its outcome at once, on the thread that asks.
public final class DirectTaskRunner implements TaskRunner {
    @Override
    public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            onFailure.accept(e);
            return;
        }
        onSuccess.accept(result);
    }
}
