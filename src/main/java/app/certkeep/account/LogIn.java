package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The way from an address and a password, and a one-time code where the user wants it, to a
/// session.
final class LogIn {
    /// How long a right password is good for while the code is looked up.
    private static final Duration CODE_WITHIN = Duration.ofMinutes(10);

    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final SessionOpening opening;
    private final AccountRecords records;
    private final LoginThrottle throttle;

    LogIn(
            Database database,
            Passwords passwords,
            Clock clock,
            SessionOpening opening,
            AccountRecords records) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.opening = opening;
        this.records = records;
        throttle = new LoginThrottle(database, clock);
    }

    /// @param takingBack whether a deleted account is to come back
    LoginResult begin(String address, Password password, SessionKind kind, boolean takingBack) {
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            passwords.pretendToUnlock(password);
            return new LoginResult.Refused(Optional.empty());
        }
        Optional<Instant> wait = throttle.of(kind).waitUntil(email.get());
        if (wait.isPresent()) {
            return new LoginResult.TooSoon(wait.get());
        }
        Optional<LoginResult> unlocked = unlock(email.get(), password, kind, takingBack);
        if (unlocked.isEmpty()) {
            return refused(email.get(), kind);
        }
        // A right password alone does not forgive wrong codes: they could be tried for ever.
        if (unlocked.get() instanceof SignedIn) {
            throttle.of(kind).succeeded(email.get());
        }
        return unlocked.get();
    }

    LoginResult goOn(NeedsCode started, String code) {
        EmailAddress email = EmailAddress.require(started.account().email());
        LoginThrottle own = throttle.of(started.kind());
        Optional<Instant> wait = own.waitUntil(email);
        if (wait.isPresent()) {
            return new LoginResult.TooSoon(wait.get());
        }
        Optional<SignedIn> signedIn = database.write(tx -> finish(tx, started, code));
        if (signedIn.isEmpty()) {
            return refused(email, started.kind());
        }
        started.handOver();
        own.succeeded(email);
        return signedIn.get();
    }

    private Optional<SignedIn> finish(Transaction transaction, NeedsCode started, String code) {
        Instant now = clock.instant();
        AccountEntity account =
                new AccountRepository(transaction)
                        .find(started.account().id())
                        .filter(found -> found.hasSameLockAs(started.account()))
                        .filter(found -> !started.isOver(now))
                        .orElseThrow(
                                () ->
                                        new NotAllowedException(
                                                "the log-in is too old", "account.login.over"));
        return new SecondStep(transaction, account.id()).accepts(code, started.dataKey(), now)
                ? Optional.of(logIn(transaction, account, started.dataKey(), started.kind()))
                : Optional.empty();
    }

    private Optional<LoginResult> unlock(
            EmailAddress email, Password password, SessionKind kind, boolean takingBack) {
        Optional<AccountEntity> found =
                database.read(tx -> new AccountRepository(tx).findByEmail(email));
        if (found.isEmpty()) {
            passwords.pretendToUnlock(password);
            return Optional.empty();
        }
        return passwords
                .unlock(password, found.get().passwordLock())
                .map(key -> opened(found.get(), key, password, kind, takingBack));
    }

    private LoginResult opened(
            AccountEntity account,
            WrappingKey key,
            Password password,
            SessionKind kind,
            boolean takingBack) {
        if (account.purgeAt().isPresent() && !takingBack) {
            key.close();
            return new LoginResult.Deleted(account.purgeAt().get());
        }
        return open(account, key, password, kind);
    }

    private LoginResult open(
            AccountEntity account, WrappingKey key, Password password, SessionKind kind) {
        try (key) {
            DataKey dataKey = account.unwrapByPassword(key);
            if (passwords.isOutdated(account.passwordLock())) {
                lockAnew(account, dataKey, password);
            }
            return database.write(tx -> openOrAsk(tx, account.id(), dataKey, kind));
        }
    }

    private LoginResult openOrAsk(
            Transaction transaction, UUID accountId, DataKey dataKey, SessionKind kind) {
        AccountEntity account =
                new AccountRepository(transaction)
                        .find(accountId)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "the account is gone", "account.session.ended"));
        return new SecondStep(transaction, accountId).isOn()
                ? new NeedsCode(account, dataKey, kind, clock.instant().plus(CODE_WITHIN))
                : logIn(transaction, account, dataKey, kind);
    }

    /// Who comes so far with a deleted account wants it back.
    private SignedIn logIn(
            Transaction transaction, AccountEntity account, DataKey dataKey, SessionKind kind) {
        boolean back = TakingBack.of(transaction, account, clock.instant());
        SignedIn signedIn = opening.open(transaction, account, dataKey, kind);
        if (back) {
            records.done(transaction, signedIn, Action.ACCOUNT_RESTORE, kind);
        }
        records.done(transaction, signedIn, Action.LOG_IN, kind);
        return signedIn;
    }

    private LoginResult refused(EmailAddress email, SessionKind kind) {
        Optional<Instant> retryAt = throttle.of(kind).failed(email);
        records.failed(email, Action.LOG_IN_FAILED);
        return new LoginResult.Refused(retryAt);
    }

    /// Brings an older account to today's cost, which only its password allows. A password that
    /// was changed meanwhile stays as it is.
    private void lockAnew(AccountEntity account, DataKey dataKey, Password password) {
        Passwords.Locked locked = passwords.lock(password);
        try (WrappingKey key = locked.key()) {
            database.change(
                    transaction ->
                            new AccountRepository(transaction)
                                    .find(account.id())
                                    .filter(now -> now.hasSameLockAs(account))
                                    .ifPresent(
                                            now ->
                                                    now.protectBy(
                                                            locked, dataKey, clock.instant())));
        }
    }
}
