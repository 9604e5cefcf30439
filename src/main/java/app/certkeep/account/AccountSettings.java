package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Optional;

/// What users change about themselves.
public final class AccountSettings {
    private final UserStore store;
    private final Passwords passwords;
    private final Clock clock;
    private final LoginThrottle throttle;
    private final AccountKeys keys;

    public AccountSettings(
            UserStore store,
            Database database,
            Passwords passwords,
            Clock clock,
            RandomSource random) {
        this.store = store;
        keys = new AccountKeys(random);
        this.passwords = passwords;
        this.clock = clock;
        throttle = new LoginThrottle(database, clock);
    }

    public Profile profile() {
        return store.read(transaction -> account(transaction).profile());
    }

    /// Changes name and address together.
    ///
    /// @throws InvalidInputException where one of them does not do
    /// @throws app.certkeep.failure.ConflictException where another account has the address
    public Profile changeProfile(String name, String email) {
        return changeProfile(Optional.of(name), Optional.of(email));
    }

    /// As the other; what is not given stays, whoever else changes it at this moment.
    public Profile changeProfile(Optional<String> name, Optional<String> email) {
        return store.attempt(Deed.of(Action.PROFILE_CHANGE), () -> profileChanged(name, email));
    }

    private Profile profileChanged(Optional<String> name, Optional<String> email) {
        Optional<String> newName = name.map(PersonName::require);
        Optional<EmailAddress> newAddress = email.map(EmailAddress::require);
        return store.write(
                transaction -> {
                    AccountRepository accounts = new AccountRepository(transaction);
                    AccountEntity account = account(transaction);
                    newAddress.ifPresent(
                            address -> AccountService.requireFree(accounts, address, account));
                    newName.ifPresent(one -> account.rename(one, clock.instant()));
                    newAddress.ifPresent(address -> account.moveTo(address, clock.instant()));
                    store.record(transaction, Deed.of(Action.PROFILE_CHANGE));
                    return account.profile();
                });
    }

    /// Re-wraps the data key under a new password and ends all other sessions.
    ///
    /// @throws NotAllowedException where the current password is not the right one
    /// @throws InvalidInputException where the new one does not do
    public void changePassword(Password current, Password replacement) {
        store.attempt(Deed.of(Action.PASSWORD_CHANGE), () -> passwordChanged(current, replacement));
    }

    private void passwordChanged(Password current, Password replacement) {
        AccountEntity now = store.read(AccountSettings.this::account);
        new PasswordPolicy(store.policy()).require(replacement, now.name(), now.email());
        proveThat(now, current);
        Passwords.Locked locked = passwords.lock(replacement);
        try (WrappingKey key = locked.key()) {
            store.change(
                    transaction -> {
                        account(transaction).protectBy(locked, store.dataKey(), clock.instant());
                        new LoginSessionRepository(transaction)
                                .removeOthers(store.userId(), store.identity().sessionId());
                        store.record(transaction, Deed.of(Action.PASSWORD_CHANGE));
                    });
        }
    }

    /// Whether an administrator can reset the account.
    public boolean isResettable() {
        return store.read(
                transaction ->
                        new AccountKeyRepository(transaction)
                                .find(store.userId())
                                .filter(AccountKeyEntity::isResettable)
                                .isPresent());
    }

    /// Decides whether an administrator can reset the account, as far as the policy allows it.
    public void allowReset(boolean allowed) {
        store.change(
                transaction -> keys.choose(transaction, store.userId(), store.dataKey(), allowed));
    }

    /// Asks for the password again before something that needs it. Failures count as failed
    /// log-ins do.
    ///
    /// @throws NotAllowedException where it is not the right one
    public void prove(Password password) {
        proveThat(store.read(AccountSettings.this::account), password);
    }

    /// Asks of a new password of something else, like a file, what the policy asks of that of an
    /// account.
    ///
    /// @throws InvalidInputException where it does not do
    public void requireStrong(Password password) {
        Profile now = profile();
        new PasswordPolicy(store.policy()).require(password, now.name(), now.email());
    }

    /// How the account is deleted.
    public AccountDeletion deletion() {
        return new AccountDeletion(this, keys, store, clock);
    }

    AccountEntity account(Transaction transaction) {
        return new AccountRepository(transaction)
                .find(store.userId())
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "the account is gone", "account.session.ended"));
    }

    /// @throws NotAllowedException where failures make the next try wait
    void requireNoWait() {
        requireNoWait(email());
    }

    /// Counts a failure that is like a failed log-in.
    void countFailure() {
        throttle.failed(email());
    }

    private EmailAddress email() {
        return EmailAddress.require(profile().email());
    }

    private void requireNoWait(EmailAddress email) {
        throttle.waitUntil(email)
                .ifPresent(
                        retryAt -> {
                            throw new NotAllowedException(
                                    "too many failures", "account.password.wait", retryAt);
                        });
    }

    private void proveThat(AccountEntity account, Password password) {
        EmailAddress email = EmailAddress.require(account.email());
        requireNoWait(email);
        passwords
                .unlock(password, account.passwordLock())
                .ifPresentOrElse(
                        WrappingKey::close,
                        () -> {
                            throttle.failed(email);
                            throw new NotAllowedException(
                                    "the password is wrong", "account.password.wrong");
                        });
    }
}
