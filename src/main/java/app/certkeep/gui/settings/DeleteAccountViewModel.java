package app.certkeep.gui.settings;

import app.certkeep.account.AccountDeletion;
import app.certkeep.account.AccountSettings;
import app.certkeep.account.EmailAddress;
import app.certkeep.account.Profile;
import app.certkeep.app.Holdings;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Deleting the own account.
public final class DeleteAccountViewModel {
    private final AccountSettings account;
    private final Supplier<Holdings> holdings;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<Optional<Instant>> onDeleted;

    private final ReadOnlyObjectWrapper<Optional<Facts>> facts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty email = new SimpleStringProperty("");
    private final BooleanProperty eraseNow = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Profile> heir = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// What deleting would mean.
    ///
    /// @param heirs of whom one has to become administrator; empty where nobody has to
    record Facts(Holdings holdings, Profile profile, List<Profile> heirs) {}

    /// @param onDeleted told when the account goes for good, where that is not now
    public DeleteAccountViewModel(
            AccountSettings account,
            Supplier<Holdings> holdings,
            TaskRunner tasks,
            Voice voice,
            Consumer<Optional<Instant>> onDeleted) {
        this.account = account;
        this.holdings = holdings;
        this.tasks = tasks;
        this.voice = voice;
        this.onDeleted = onDeleted;
    }

    /// Nothing until [#load].
    ReadOnlyObjectProperty<Optional<Facts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// The address that the user types to show that this account is meant.
    StringProperty emailProperty() {
        return email;
    }

    BooleanProperty eraseNowProperty() {
        return eraseNow;
    }

    ObjectProperty<@Nullable Profile> heirProperty() {
        return heir;
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Counts what would go.
    void load() {
        tasks.run(
                () -> new Facts(holdings.get(), account.profile(), account.deletion().heirs()),
                loaded -> facts.set(Optional.of(loaded)),
                voice.errors()::present);
    }

    /// Deletes the account, where all that has to be entered is, and closes the password.
    void delete(Password password) {
        problem.set(missing().map(key -> voice.messages().text(key)).orElse(""));
        if (!problem.get().isEmpty() || working.get()) {
            password.close();
            return;
        }
        working.set(true);
        boolean now = eraseNow.get();
        Optional<UUID> next = Optional.ofNullable(heir.get()).map(Profile::id);
        tasks.run(
                () -> {
                    try (password) {
                        return delete(account.deletion(), password, now, next.orElse(null));
                    }
                },
                purgeAt -> {
                    working.set(false);
                    onDeleted.accept(purgeAt);
                },
                failure -> {
                    working.set(false);
                    problem.set(voice.errors().words(failure));
                });
    }

    private static Optional<Instant> delete(
            AccountDeletion deletion, Password password, boolean now, @Nullable UUID heir) {
        if (now) {
            deletion.eraseNow(password, heir);
            return Optional.empty();
        }
        return Optional.of(deletion.delete(password, heir));
    }

    private Optional<String> missing() {
        boolean own =
                facts.get()
                        .filter(known -> EmailAddress.areSame(known.profile().email(), email.get()))
                        .isPresent();
        if (!own) {
            return Optional.of("settings.delete.email.differs");
        }
        boolean heirMissing =
                facts.get().filter(known -> !known.heirs().isEmpty()).isPresent()
                        && heir.get() == null;
        return heirMissing ? Optional.of("account.delete.heir") : Optional.empty();
    }
}
