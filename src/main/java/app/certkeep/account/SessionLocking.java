package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SessionToken;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Optional;

/// Locks the session of a window, and opens it again. A locked session lives on, but nothing less
/// than the password gives its data key back: the copy that a kept token would open is gone, too.
public final class SessionLocking {
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final RandomSource random;
    private final Journal journal;

    public SessionLocking(
            Database database,
            Passwords passwords,
            Clock clock,
            RandomSource random,
            Journal journal) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        this.journal = journal;
    }

    /// Wipes the data key, even where the store does not take the record of it.
    public void lock(Identity identity) {
        try (identity) {
            database.change(
                    transaction ->
                            live(transaction, identity.locked())
                                    .ifPresent(
                                            session -> {
                                                session.forgetKey();
                                                record(transaction, identity.locked(), Action.LOCK);
                                            }));
        }
    }

    /// Opens a locked session by the password. Failures count as failed log-ins do.
    ///
    /// @param token of a kept session, which then opens it at the next start again
    public UnlockResult unlock(
            LockedSession locked, Password password, Optional<SessionToken> token) {
        Optional<AccountEntity> account = database.read(tx -> accountOf(tx, locked));
        if (account.isEmpty()) {
            return new UnlockResult.Ended();
        }
        EmailAddress email = EmailAddress.require(account.get().email());
        LoginThrottle throttle = new LoginThrottle(database, clock);
        var wait = throttle.waitUntil(email);
        if (wait.isPresent()) {
            return new UnlockResult.TooSoon(wait.get());
        }
        Optional<WrappingKey> proved = passwords.unlock(password, account.get().passwordLock());
        if (proved.isEmpty()) {
            return new UnlockResult.Refused(throttle.failed(email));
        }
        throttle.succeeded(email);
        try (WrappingKey key = proved.get()) {
            DataKey dataKey = account.get().unwrapByPassword(key);
            return database.write(tx -> unlocked(tx, locked, dataKey, token));
        }
    }

    private UnlockResult unlocked(
            Transaction transaction,
            LockedSession locked,
            DataKey dataKey,
            Optional<SessionToken> token) {
        Optional<LoginSessionEntity> session = live(transaction, locked);
        Optional<AccountEntity> account = accountOf(transaction, locked);
        if (session.isEmpty() || account.isEmpty()) {
            dataKey.close();
            return new UnlockResult.Ended();
        }
        session.get().used(clock.instant());
        token.filter(given -> session.get().isProvedBy(given))
                .ifPresent(given -> session.get().keep(dataKey, given, random));
        record(transaction, locked, Action.UNLOCK);
        return new UnlockResult.Unlocked(session.get().identity(dataKey), account.get().profile());
    }

    /// Takes up a session that was kept on this computer.
    public KeptResult takeUp(SessionToken token) {
        return database.read(
                transaction ->
                        new LoginSessionRepository(transaction)
                                .findByTokenHash(token.hash())
                                .filter(session -> session.isLive(clock.instant()))
                                .map(session -> takenUp(transaction, session, token))
                                .orElseGet(KeptResult.Ended::new));
    }

    private KeptResult takenUp(
            Transaction transaction, LoginSessionEntity session, SessionToken token) {
        Profile profile =
                new AccountRepository(transaction)
                        .find(session.accountId())
                        .orElseThrow()
                        .profile();
        return session.open(token, random)
                .<KeptResult>map(identity -> new KeptResult.Open(identity, profile))
                .orElseGet(() -> new KeptResult.Locked(session.locked(), profile));
    }

    /// Ends a locked session for good.
    public void logOut(LockedSession locked) {
        database.change(
                transaction -> {
                    if (live(transaction, locked).isPresent()) {
                        record(transaction, locked, Action.LOG_OUT);
                        new LoginSessionRepository(transaction).remove(locked.sessionId());
                    }
                });
    }

    private Optional<LoginSessionEntity> live(Transaction transaction, LockedSession locked) {
        return new LoginSessionRepository(transaction)
                .find(locked.sessionId())
                .filter(session -> session.isLive(clock.instant()));
    }

    private Optional<AccountEntity> accountOf(Transaction transaction, LockedSession locked) {
        return live(transaction, locked)
                .flatMap(session -> new AccountRepository(transaction).find(session.accountId()));
    }

    private void record(Transaction transaction, LockedSession locked, Action action) {
        journal.record(transaction, locked.userId(), locked.userId(), Deed.of(action));
    }
}
