package app.certkeep.gui.welcome;

import app.certkeep.account.AccountService;
import app.certkeep.account.LoginResult;
import app.certkeep.account.NeedsCode;
import app.certkeep.account.SignedIn;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// What the page for the one-time code holds and does. Leaving it wipes the log-in that waits.
public final class CodeViewModel {
    private final NeedsCode started;
    private final AccountService accounts;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Consumer<SignedIn> onSignedIn;

    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Instant>> retryAt =
            new SimpleObjectProperty<>(Optional.empty());

    /// @param started closed by [#leave] or once the code was right
    public CodeViewModel(
            NeedsCode started,
            AccountService accounts,
            TaskRunner tasks,
            ErrorPresenter errors,
            Consumer<SignedIn> onSignedIn) {
        this.started = started;
        this.accounts = accounts;
        this.tasks = tasks;
        this.errors = errors;
        this.onSignedIn = onSignedIn;
    }

    StringProperty codeProperty() {
        return code;
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// When the next try is allowed, where wrong codes make it wait.
    ObjectProperty<Optional<Instant>> retryAtProperty() {
        return retryAt;
    }

    void logIn() {
        String entered = code.get();
        if (checking.get() || entered.isBlank()) {
            return;
        }
        problem.set("");
        checking.set(true);
        tasks.run(
                () -> accounts.logIn(started, entered),
                this::answered,
                failure -> {
                    checking.set(false);
                    problem.set(errors.words(failure));
                });
    }

    private void answered(LoginResult result) {
        checking.set(false);
        code.set("");
        switch (result) {
            case SignedIn signedIn -> onSignedIn.accept(signedIn);
            case LoginResult.Refused refused -> {
                problem.set(
                        errors.words(new NotAllowedException("wrong code", "account.code.wrong")));
                retryAt.set(refused.retryAt());
            }
            case LoginResult.TooSoon tooSoon -> retryAt.set(Optional.of(tooSoon.retryAt()));
            case NeedsCode _, LoginResult.Deleted _ ->
                    throw new IllegalStateException("asked for twice");
        }
    }

    /// Gives the log-in up.
    public void leave() {
        started.close();
    }
}
