package app.certkeep.gui.welcome;

import app.certkeep.account.UnlockResult;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the lock screen does.
public final class LockViewModel {
    /// Ways on from here.
    public record Ways(Consumer<UnlockResult.Unlocked> unlocked, Runnable ended) {}

    private final Function<Password, UnlockResult> unlock;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Ways ways;

    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Instant>> retryAt =
            new SimpleObjectProperty<>(Optional.empty());

    public LockViewModel(
            Function<Password, UnlockResult> unlock,
            TaskRunner tasks,
            ErrorPresenter errors,
            Messages messages,
            Ways ways) {
        this.unlock = unlock;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.ways = ways;
    }

    StringProperty problemProperty() {
        return problem;
    }

    /// True while the key is derived.
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// When the next try is allowed, where earlier failures make it wait.
    ObjectProperty<Optional<Instant>> retryAtProperty() {
        return retryAt;
    }

    /// Tries what was typed, and closes it.
    void unlock(Password password) {
        if (checking.get()) {
            password.close();
            return;
        }
        problem.set("");
        checking.set(true);
        tasks.run(
                () -> {
                    try (password) {
                        return unlock.apply(password);
                    }
                },
                this::answered,
                failure -> {
                    checking.set(false);
                    problem.set(errors.words(failure));
                });
    }

    private void answered(UnlockResult result) {
        checking.set(false);
        switch (result) {
            case UnlockResult.Unlocked unlocked -> ways.unlocked().accept(unlocked);
            case UnlockResult.Refused refused -> {
                problem.set(messages.text("account.password.wrong"));
                retryAt.set(refused.retryAt());
            }
            case UnlockResult.TooSoon tooSoon -> retryAt.set(Optional.of(tooSoon.retryAt()));
            case UnlockResult.Ended ended -> ways.ended().run();
        }
    }
}
