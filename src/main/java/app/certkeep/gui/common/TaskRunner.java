package app.certkeep.gui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work that may take longer than a frame, and hands its outcome back to the user interface.
public interface TaskRunner {
    <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure);
}
