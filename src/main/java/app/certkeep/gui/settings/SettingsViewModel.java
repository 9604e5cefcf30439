package app.certkeep.gui.settings;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.EmailAddress;
import app.certkeep.account.PasswordPolicy;
import app.certkeep.account.PersonName;
import app.certkeep.account.Profile;
import app.certkeep.app.Holdings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the account settings hold, check and do.
public final class SettingsViewModel {
    /// What happens when the profile has changed or the account is gone.
    public record Outcome(Consumer<Profile> profileChanged, Runnable accountDeleted) {}

    /// How the settings speak to the user.
    public record Voice(Messages messages, Notices notices, ErrorPresenter errors) {}

    private final AccountSettings account;
    private final Supplier<Holdings> holdings;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Outcome outcome;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private String shownName = "";
    private String shownEmail = "";
    private final StringProperty profileProblem = new SimpleStringProperty("");
    private final StringProperty passwordProblem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public SettingsViewModel(
            AccountSettings account,
            Supplier<Holdings> holdings,
            TaskRunner tasks,
            Voice voice,
            Outcome outcome) {
        this.account = account;
        this.holdings = holdings;
        this.tasks = tasks;
        this.voice = voice;
        this.outcome = outcome;
        tasks.run(account::profile, this::show, voice.errors()::present);
        loadResettable();
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty emailProperty() {
        return email;
    }

    StringProperty profileProblemProperty() {
        return profileProblem;
    }

    StringProperty passwordProblemProperty() {
        return passwordProblem;
    }

    /// Whether an administrator can reset the account.
    ReadOnlyBooleanProperty resettableProperty() {
        return resettable.getReadOnlyProperty();
    }

    private void loadResettable() {
        tasks.run(account::isResettable, resettable::set, voice.errors()::present);
    }

    /// Decides it, as far as the policy allows; what came of it is shown.
    void allowReset(boolean wanted) {
        resettable.set(wanted);
        save(
                () -> {
                    account.allowReset(wanted);
                    return account.isResettable();
                },
                possible -> {
                    resettable.set(possible);
                    if (wanted == possible) {
                        voice.notices()
                                .success(possible ? "settings.reset.on" : "settings.reset.off");
                    } else {
                        voice.notices().error("settings.reset.policy");
                    }
                },
                failure -> {
                    resettable.set(!wanted);
                    voice.errors().present(failure);
                });
    }

    /// Loads the profile again, where nothing is being typed.
    public void refresh() {
        loadResettable();
        if (name.get().equals(shownName) && email.get().equals(shownEmail)) {
            tasks.run(account::profile, this::show, voice.errors()::present);
        }
    }

    /// True while something is saved; nothing else is begun meanwhile.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    private <T> void save(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
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

    private void show(Profile profile) {
        shownName = profile.name();
        shownEmail = profile.email();
        name.set(profile.name());
        email.set(profile.email());
    }

    void saveProfile() {
        profileProblem.set(problemOfProfile());
        if (!profileProblem.get().isEmpty()) {
            return;
        }
        String newName = name.get();
        String newEmail = email.get();
        save(
                () -> account.changeProfile(newName, newEmail),
                profile -> {
                    show(profile);
                    outcome.profileChanged().accept(profile);
                    voice.notices().success("settings.profile.saved");
                },
                failure -> profileProblem.set(voice.errors().words(failure)));
    }

    private String problemOfProfile() {
        if (!PersonName.isValid(name.get())) {
            return voice.messages().text("account.name.invalid", PersonName.LONGEST);
        }
        return EmailAddress.parse(email.get()).isPresent()
                ? ""
                : voice.messages().text("account.email.invalid");
    }

    /// Changes the password and closes all three.
    ///
    /// @param done called where it was changed
    void changePassword(Password current, Password replacement, Password again, Runnable done) {
        passwordProblem.set(problemOfPassword(replacement, again));
        again.close();
        if (!passwordProblem.get().isEmpty()) {
            current.close();
            replacement.close();
            return;
        }
        save(
                () -> {
                    try (current;
                            replacement) {
                        account.changePassword(current, replacement);
                        return true;
                    }
                },
                changed -> {
                    voice.notices().success("settings.password.changed");
                    done.run();
                },
                failure -> passwordProblem.set(voice.errors().words(failure)));
    }

    private String problemOfPassword(Password replacement, Password again) {
        if (!replacement.sameAs(again)) {
            return voice.messages().text("welcome.password.differs");
        }
        return new PasswordPolicy()
                .problem(replacement, name.get(), email.get())
                .map(
                        key ->
                                voice.messages()
                                        .text(key, PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST))
                .orElse("");
    }

    /// Counts what would go with the account.
    void countHoldings(Consumer<Holdings> counted) {
        tasks.run(holdings::get, counted, voice.errors()::present);
    }

    /// Deletes the account and closes the password.
    void deleteAccount(Password password) {
        save(
                () -> {
                    try (password) {
                        account.delete(password);
                        return true;
                    }
                },
                deleted -> outcome.accountDeleted().run(),
                voice.errors()::present);
    }
}
