package app.certkeep.gui.welcome;

import app.certkeep.account.AccountService;
import app.certkeep.account.EmailAddress;
import app.certkeep.account.PasswordPolicy;
import app.certkeep.account.PersonName;
import app.certkeep.account.Policy;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedUp;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.PasswordStrengthViewModel;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the sign-up form holds, checks and does.
public final class SignUpViewModel {
    private final AccountService accounts;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Consumer<SignedUp> onSignedUp;
    private final PasswordStrengthViewModel strength;
    private PasswordPolicy policy = new PasswordPolicy();
    private Optional<Terms> terms = Optional.empty();

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty nameProblem = new SimpleStringProperty("");
    private final StringProperty emailProblem = new SimpleStringProperty("");
    private final StringProperty passwordProblem = new SimpleStringProperty("");
    private final StringProperty againProblem = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty policyNote = new SimpleStringProperty("");
    private final StringProperty passwordHint = new SimpleStringProperty("");
    private final BooleanProperty firstAccount = new SimpleBooleanProperty();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public SignUpViewModel(
            AccountService accounts,
            TaskRunner tasks,
            ErrorPresenter errors,
            Messages messages,
            Consumer<SignedUp> onSignedUp) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.onSignedUp = onSignedUp;
        strength = new PasswordStrengthViewModel(tasks, errors, messages);
        tasks.run(() -> Terms.of(accounts), this::show, errors::present);
    }

    private record Terms(boolean first, Policy policy) {
        static Terms of(AccountService accounts) {
            return new Terms(accounts.isFirstAccount(), accounts.policy());
        }
    }

    /// Says what it says in the language of the moment; what was wrong with what is typed into
    /// other fields is found again.
    void sayAnew() {
        terms.ifPresent(this::show);
        if (!nameProblem.get().isEmpty()) {
            checkName();
        }
        if (!emailProblem.get().isEmpty()) {
            checkEmail();
        }
        List.of(passwordProblem, againProblem, problem).forEach(said -> said.set(""));
    }

    private void show(Terms terms) {
        this.terms = Optional.of(terms);
        policy = new PasswordPolicy(terms.policy());
        passwordHint.set(messages.text("welcome.password.hint.of", policy.shortest()));
        policyNote.set(
                messages.text(
                        terms.policy().administratorReset()
                                ? "welcome.reset.possible"
                                : "welcome.reset.impossible"));
        firstAccount.set(terms.first());
        closed.set(!terms.first() && !terms.policy().signUpOpen());
    }

    PasswordStrengthViewModel strength() {
        return strength;
    }

    StringProperty passwordHintProperty() {
        return passwordHint;
    }

    /// Whether an administrator could reset the account.
    StringProperty policyNoteProperty() {
        return policyNote;
    }

    /// Whether administrators keep new accounts out.
    BooleanProperty closedProperty() {
        return closed;
    }

    /// Weighs what was typed, and closes it.
    void passwordTyped(Password password) {
        strength.typed(password, name.get(), email.get());
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty nameProblemProperty() {
        return nameProblem;
    }

    StringProperty emailProblemProperty() {
        return emailProblem;
    }

    StringProperty passwordProblemProperty() {
        return passwordProblem;
    }

    StringProperty againProblemProperty() {
        return againProblem;
    }

    StringProperty problemProperty() {
        return problem;
    }

    BooleanProperty firstAccountProperty() {
        return firstAccount;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void checkName() {
        nameProblem.set(
                PersonName.isValid(name.get())
                        ? ""
                        : messages.text("account.name.invalid", PersonName.LONGEST));
    }

    void checkEmail() {
        emailProblem.set(
                EmailAddress.parse(email.get()).isPresent()
                        ? ""
                        : messages.text("account.email.invalid"));
    }

    void checkPassword(Password password) {
        passwordProblem.set(
                policy.problem(password, name.get(), email.get())
                        .map(key -> messages.text(key, policy.shortest(), PasswordPolicy.LONGEST))
                        .orElse(""));
    }

    void checkAgain(Password password, Password again) {
        againProblem.set(password.sameAs(again) ? "" : messages.text("welcome.password.differs"));
    }

    /// Checks everything and, where nothing is wrong, signs up. Closes both passwords.
    ///
    /// @return whether the form was sent
    boolean signUp(Password password, Password again) {
        try (again) {
            checkName();
            checkEmail();
            checkPassword(password);
            checkAgain(password, again);
        }
        boolean bad =
                !(nameProblem.get()
                                + emailProblem.get()
                                + passwordProblem.get()
                                + againProblem.get())
                        .isEmpty();
        if (bad || working.get()) {
            password.close();
            return false;
        }
        send(new SignUp(name.get(), email.get(), password));
        return true;
    }

    private void send(SignUp form) {
        problem.set("");
        working.set(true);
        tasks.run(
                () -> {
                    try (Password password = form.password()) {
                        return accounts.signUp(form, Sessions.ofThisWindow());
                    }
                },
                signedUp -> {
                    working.set(false);
                    onSignedUp.accept(signedUp);
                },
                failure -> {
                    working.set(false);
                    problem.set(errors.words(failure));
                });
    }
}
