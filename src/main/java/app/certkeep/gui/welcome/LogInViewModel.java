package app.certkeep.gui.welcome;

import app.certkeep.account.AccountService;
import app.certkeep.account.LoginResult;
import app.certkeep.account.NeedsCode;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the log-in form holds and does.
public final class LogInViewModel {
    /// What follows a right password.
    public record Next(Consumer<SignedIn> signedIn, Consumer<NeedsCode> needsCode) {}

    /// What was sent, whatever the fields hold by now.
    private record Entered(String address, boolean stay, Password password) {
        @Override
        public String toString() {
            return "what was entered";
        }
    }

    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Next next;

    private final StringProperty email = new SimpleStringProperty("");
    private final BooleanProperty staySignedIn = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Instant>> retryAt =
            new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<Optional<Instant>> deletedUntil =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(true);
    private Optional<AccountService> store = Optional.empty();
    private Optional<Entered> waiting = Optional.empty();
    private Optional<Runnable> way = Optional.empty();
    private Optional<Password> proved = Optional.empty();

    /// For a store that is still being opened.
    public LogInViewModel(TaskRunner tasks, ErrorPresenter errors, Messages messages, Next next) {
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.next = next;
    }

    StringProperty emailProperty() {
        return email;
    }

    /// Whether the next start of the window shall do without the password.
    BooleanProperty staySignedInProperty() {
        return staySignedIn;
    }

    StringProperty problemProperty() {
        return problem;
    }

    /// True until the store is open. What is entered before waits for it.
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Leads on who waits for it.
    public void storeOpened(AccountService accounts) {
        store = Optional.of(accounts);
        opening.set(false);
        checking.set(false);
        Optional<Entered> entered = waiting;
        waiting = Optional.empty();
        way.ifPresentOrElse(Runnable::run, () -> entered.ifPresent(this::logIn));
    }

    /// Goes to another form, as soon as the store is open.
    void leaveFor(Runnable form) {
        forget();
        if (opening.get()) {
            giveUp();
            way = Optional.of(form);
            checking.set(true);
        } else {
            form.run();
        }
    }

    /// True while the key is derived, or the store is waited for.
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// When the next try is allowed, where earlier failures make it wait.
    ObjectProperty<Optional<Instant>> retryAtProperty() {
        return retryAt;
    }

    /// When the account goes for good that was deleted and can be taken back.
    ObjectProperty<Optional<Instant>> deletedUntilProperty() {
        return deletedUntil;
    }

    /// Tries to log in with what was typed, and closes the password. While the store is waited for,
    /// the last counts.
    void logIn(Password password) {
        if (checking.get() && waiting.isEmpty()) {
            password.close();
            return;
        }
        forget();
        giveUp();
        Entered entered = new Entered(email.get(), staySignedIn.get(), password);
        if (store.isPresent()) {
            logIn(entered);
        } else {
            waiting = Optional.of(entered);
            checking.set(true);
        }
    }

    private void logIn(Entered entered) {
        AccountService accounts = store.orElseThrow();
        Password password = entered.password();
        run(
                () -> accounts.logIn(entered.address(), password, kind(entered.stay())),
                result -> answered(result, password),
                password);
    }

    /// Takes the deleted account back whose password was just entered.
    void takeBack() {
        AccountService accounts = store.orElseThrow();
        String address = email.get();
        boolean stay = staySignedIn.get();
        proved.ifPresent(
                password ->
                        run(
                                () -> accounts.takeBack(address, password, kind(stay)),
                                result -> {
                                    forget();
                                    answered(result, password);
                                },
                                password));
    }

    private static SessionKind kind(boolean stay) {
        return stay ? Sessions.keptOnThisComputer() : Sessions.ofThisWindow();
    }

    /// Wipes what waits for a store that is not opened after all.
    public void giveUp() {
        waiting.map(Entered::password).ifPresent(Password::close);
        waiting = Optional.empty();
    }

    /// Wipes what was kept to take an account back.
    void forget() {
        proved.ifPresent(Password::close);
        proved = Optional.empty();
        deletedUntil.set(Optional.empty());
    }

    private void run(
            Callable<LoginResult> work, Consumer<LoginResult> onAnswer, Password password) {
        problem.set("");
        checking.set(true);
        tasks.run(
                work,
                result -> {
                    checking.set(false);
                    onAnswer.accept(result);
                },
                failure -> {
                    checking.set(false);
                    password.close();
                    problem.set(errors.words(failure));
                });
    }

    private void answered(LoginResult result, Password password) {
        if (!(result instanceof LoginResult.Deleted)) {
            password.close();
        }
        switch (result) {
            case SignedIn signedIn -> next.signedIn().accept(signedIn);
            case NeedsCode started -> next.needsCode().accept(started);
            case LoginResult.Refused refused -> {
                problem.set(messages.text("account.login.refused"));
                retryAt.set(refused.retryAt());
            }
            case LoginResult.TooSoon tooSoon -> retryAt.set(Optional.of(tooSoon.retryAt()));
            case LoginResult.Deleted deleted -> {
                proved = Optional.of(password);
                deletedUntil.set(Optional.of(deleted.purgeAt()));
            }
        }
    }
}
