package app.certkeep.gui.administration;

import app.certkeep.account.Policy;
import app.certkeep.account.PolicyAdministration;
import app.certkeep.crypto.Password;
import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;

/// What holds for all users, as it is being decided. Used on the JavaFX thread.
public final class PolicyViewModel {
    private final PolicyAdministration policies;
    private final TaskRunner tasks;
    private final Voice voice;
    private final BooleanProperty signUpOpen = new SimpleBooleanProperty();
    private final BooleanProperty administratorReset = new SimpleBooleanProperty();
    private final StringProperty shortestPassword = new SimpleStringProperty("");
    private final StringProperty lockMinutes = new SimpleStringProperty("");
    private final StringProperty purgeDays = new SimpleStringProperty("");
    private final StringProperty deliveriesDays = new SimpleStringProperty("");
    private final StringProperty versionsKept = new SimpleStringProperty("");
    private final StringProperty startingBalance = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Policy shown = Policy.STANDARD;

    public PolicyViewModel(PolicyAdministration policies, TaskRunner tasks, Voice voice) {
        this.policies = policies;
        this.tasks = tasks;
        this.voice = voice;
        show(shown);
        reload();
    }

    BooleanProperty signUpOpenProperty() {
        return signUpOpen;
    }

    BooleanProperty administratorResetProperty() {
        return administratorReset;
    }

    StringProperty shortestPasswordProperty() {
        return shortestPassword;
    }

    StringProperty lockMinutesProperty() {
        return lockMinutes;
    }

    StringProperty purgeDaysProperty() {
        return purgeDays;
    }

    StringProperty deliveriesDaysProperty() {
        return deliveriesDays;
    }

    StringProperty versionsKeptProperty() {
        return versionsKept;
    }

    StringProperty startingBalanceProperty() {
        return startingBalance;
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Loads it again, where nothing is being typed.
    public void reload() {
        if (shown.equals(entered())) {
            tasks.run(policies::policy, this::show, voice.errors()::present);
        }
    }

    private void show(Policy policy) {
        shown = policy;
        signUpOpen.set(policy.signUpOpen());
        administratorReset.set(policy.administratorReset());
        shortestPassword.set(String.valueOf(policy.shortestPassword()));
        lockMinutes.set(String.valueOf(policy.lockAfterAtMost().toMinutes()));
        purgeDays.set(String.valueOf(policy.purgeAfter().toDays()));
        deliveriesDays.set(String.valueOf(policy.deliveriesStay().toDays()));
        versionsKept.set(String.valueOf(policy.versionsKept()));
        startingBalance.set(String.valueOf(policy.startingBalance()));
    }

    /// Checks what was entered; true where it can be decided.
    boolean check() {
        try {
            entered().require();
            problem.set("");
        } catch (CertkeepException e) {
            problem.set(voice.errors().words(e));
        }
        return problem.get().isEmpty();
    }

    /// Decides what was entered, and closes the password.
    void save(Password password) {
        Policy policy = entered();
        working.set(true);
        tasks.run(
                () -> {
                    try (password) {
                        policies.decide(policy, password);
                        return policy;
                    }
                },
                decided -> {
                    working.set(false);
                    show(decided);
                    voice.notices().success("administration.policy.done");
                },
                failure -> {
                    working.set(false);
                    problem.set(voice.errors().words(failure));
                });
    }

    private Policy entered() {
        return new Policy(
                signUpOpen.get(),
                (int) number(shortestPassword),
                Duration.ofMinutes(number(lockMinutes)),
                Duration.ofDays(number(purgeDays)),
                (int) number(versionsKept),
                number(startingBalance),
                administratorReset.get(),
                Duration.ofDays(number(deliveriesDays)));
    }

    /// What is no number is out of every bound.
    private static long number(StringProperty text) {
        String digits = text.get().strip();
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
    }
}
