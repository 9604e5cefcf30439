package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportProgress;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The work on one import: one piece at a time, with its progress, a way to cancel it, and the
/// words for what went wrong.
final class InboxWork {
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final InboxWatch watch = new InboxWatch();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<InboxPhase> phase =
            new ReadOnlyObjectWrapper<>(InboxPhase.REVIEW);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    InboxWork(TaskRunner tasks, ErrorPresenter errors) {
        this.tasks = tasks;
        this.errors = errors;
    }

    ReadOnlyObjectProperty<InboxPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Why the last piece of work failed; empty where it did not.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    InboxWatch.Count progress() {
        return watch.count();
    }

    /// Where the work tells how far it is.
    ImportProgress watch() {
        return watch;
    }

    /// Progress of its own, also after work that was cancelled.
    ImportProgress watchAgain() {
        watch.begin();
        return watch;
    }

    /// Does nothing while other work is under way, but for choices, which wait for those before.
    ///
    /// @param otherwise called where the work failed, when its problem is known
    <T> void run(InboxPhase kind, Callable<T> work, Consumer<T> then, Runnable otherwise) {
        if (kind == InboxPhase.CHOOSING && phase.get() == kind) {
            waiting.add(() -> run(kind, work, then, otherwise));
            return;
        }
        if (phase.get() != InboxPhase.REVIEW) {
            return;
        }
        watch.begin();
        problem.set("");
        phase.set(kind);
        tasks.run(
                work,
                result -> ended(() -> then.accept(result)),
                failure -> fail(failure, otherwise));
    }

    private void fail(Throwable failure, Runnable otherwise) {
        ended(
                () -> {
                    otherwise.run();
                    problem.set(errors.words(failure));
                });
    }

    private void ended(Runnable then) {
        if (phase.get() != InboxPhase.OVER) {
            phase.set(InboxPhase.REVIEW);
        }
        then.run();
        if (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /// Stops what is under way.
    void cancel() {
        watch.cancel();
    }

    /// Stops what is under way for good.
    void end() {
        waiting.clear();
        watch.cancel();
        phase.set(InboxPhase.OVER);
    }
}
