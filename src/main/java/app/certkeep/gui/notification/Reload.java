package app.certkeep.gui.notification;

import app.certkeep.gui.common.TaskRunner;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Loads something again whenever it may have changed. While one load runs, further wishes come
/// together in one more.
final class Reload<T> {
    private final TaskRunner tasks;
    private final Callable<T> load;
    private final Consumer<T> show;
    private final Consumer<Throwable> fail;
    private boolean running;
    private boolean outdated;

    Reload(TaskRunner tasks, Callable<T> load, Consumer<T> show, Consumer<Throwable> fail) {
        this.tasks = tasks;
        this.load = load;
        this.show = show;
        this.fail = fail;
    }

    void now() {
        if (running) {
            outdated = true;
            return;
        }
        running = true;
        tasks.run(load, this::loaded, this::failed);
    }

    private void loaded(T result) {
        running = false;
        if (outdated) {
            outdated = false;
            now();
        } else {
            show.accept(result);
        }
    }

    private void failed(Throwable failure) {
        running = false;
        outdated = false;
        fail.accept(failure);
    }
}
