package app.certkeep.gui.support;

import app.certkeep.gui.common.TaskRunner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work when the test says so.
public final class LaterTaskRunner implements TaskRunner {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        waiting.add(() -> new DirectTaskRunner().run(work, onSuccess, onFailure));
    }

    public void runOne() {
        waiting.removeFirst().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runOne();
        }
    }

    public void runLastFirst() {
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
    }
}
