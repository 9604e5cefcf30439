package app.certkeep.gui.welcome;

import app.certkeep.account.AccountService;
import app.certkeep.account.SignedUp;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Consumer;

/// What the form for a forgotten password does.
public final class RecoveryViewModel {
    private final AccountService accounts;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Consumer<SignedUp> onRecovered;
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public RecoveryViewModel(
            AccountService accounts,
            TaskRunner tasks,
            ErrorPresenter errors,
            Messages messages,
            Consumer<SignedUp> onRecovered) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.onRecovered = onRecovered;
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Opens the account and sets the new password. Closes both passwords.
    void recover(String email, char[] typedCode, Password replacement, Password again) {
        problem.set("");
        if (working.get()) {
            replacement.close();
            again.close();
            return;
        }
        boolean same = replacement.sameAs(again);
        again.close();
        if (!same) {
            replacement.close();
            problem.set(messages.text("welcome.password.differs"));
            return;
        }
        Optional<RecoveryCode> code = RecoveryCode.parse(typedCode);
        if (code.isEmpty()) {
            replacement.close();
            problem.set(messages.text("welcome.recovery.mistyped"));
            return;
        }
        working.set(true);
        tasks.run(
                () -> {
                    try (replacement;
                            RecoveryCode parsed = code.get()) {
                        return accounts.recover(
                                email, parsed, replacement, Sessions.ofThisWindow());
                    }
                },
                answer -> {
                    working.set(false);
                    answer.ifPresentOrElse(
                            onRecovered,
                            () -> problem.set(messages.text("welcome.recovery.refused")));
                },
                failure -> {
                    working.set(false);
                    problem.set(errors.words(failure));
                });
    }
}
