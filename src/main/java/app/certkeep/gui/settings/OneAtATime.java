package app.certkeep.gui.settings;

import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs the work of one section and says that it runs, so that nothing else is begun meanwhile.
final class OneAtATime {
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    OneAtATime(TaskRunner tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        working.set(true);
        tasks.run(
                work,
                result -> {
                    working.set(false);
                    onSuccess.accept(result);
                },
                failure -> {
                    working.set(false);
                    onFailure.accept(failure);
                });
    }
}
