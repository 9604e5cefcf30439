package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The store as one signed-in user may use it. Each transaction first checks that the session is
/// still live, so a revoked or expired one fails on its next call, whoever revoked it.
public final class UserStore {
    private static final Logger LOG = LoggerFactory.getLogger(UserStore.class);

    private final Database database;
    private final Identity identity;
    private final Clock clock;
    private final Journal journal;
    private final AtomicReference<Instant> lastNoted = new AtomicReference<>(Instant.EPOCH);

    public UserStore(Database database, Identity identity, Clock clock, Journal journal) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.journal = journal;
    }

    public UUID userId() {
        return identity.userId();
    }

    public DataKey dataKey() {
        return identity.dataKey();
    }

    /// As [Database#isShared].
    public boolean isShared() {
        return database.isShared();
    }

    /// As [Database#opening].
    public UUID opening() {
        return database.opening();
    }

    Identity identity() {
        return identity;
    }

    /// The device that this session is on, as it names itself.
    public String device(Transaction transaction) {
        return requireLiveSession(transaction).device();
    }

    /// Takes down what this user did, in the transaction that does it.
    public void record(Transaction transaction, Deed deed) {
        ItemSeal seal = new ItemSeal(dataKey(), userId());
        journal.record(transaction, userId(), userId(), deed, seal);
    }

    /// Does something that a user asked for, which takes itself down where it is done. Where it is
    /// not, that is taken down here, in a transaction of its own, and the reason thrown on.
    ///
    /// @param deed what was asked for
    public <T> T attempt(Deed deed, Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            noteFailure(deed.ended(e), e);
            throw e;
        }
    }

    /// As the other, for work that has no answer.
    public void attempt(Deed deed, Runnable work) {
        attempt(
                deed,
                () -> {
                    work.run();
                    return true;
                });
    }

    /// The reason counts for more than that nobody could take it down.
    private void noteFailure(Deed deed, RuntimeException reason) {
        try {
            database.change(transaction -> record(transaction, deed));
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /// Takes down that something secret is handed out, before it is. A store that cannot be
    /// written, as on a full disk, keeps nobody from their own secrets: then the log has it.
    public void givenOut(Deed deed) {
        try {
            change(transaction -> record(transaction, deed));
        } catch (StoreUnavailableException e) {
            LOG.warn("{} was not recorded", deed.action(), e);
        }
    }

    /// @throws NotAllowedException where the user is no administrator
    public void requireAdministrator(Transaction transaction) {
        new AccountRepository(transaction)
                .find(userId())
                .filter(account -> account.profile().role() == Role.ADMINISTRATOR)
                .orElseThrow(
                        () ->
                                new NotAllowedException(
                                        "not an administrator", "account.administrators-only"));
    }

    /// Takes down what this user, an administrator, did to another's account.
    void recordFor(Transaction transaction, UUID owner, Deed deed) {
        journal.record(transaction, owner, userId(), deed);
    }

    /// What this user prefers, as a transaction sees it.
    public Preferences preferences(Transaction transaction) {
        return new PreferenceRepository(transaction).of(userId());
    }

    /// What administrators decided, as it is now.
    public Policy policy() {
        return read(transaction -> new PolicyRepository(transaction).policy());
    }

    /// As [Database#write].
    ///
    /// @throws NotAllowedException where the session has ended
    public <T> T write(Function<Transaction, T> work) {
        return database.write(
                transaction -> {
                    requireLiveSession(transaction).used(clock.instant());
                    return work.apply(transaction);
                });
    }

    /// As [Database#change].
    public void change(Consumer<Transaction> work) {
        write(
                transaction -> {
                    work.accept(transaction);
                    return true;
                });
    }

    /// As [Database#read].
    public <T> T read(Function<Transaction, T> work) {
        noteUse();
        return database.read(
                transaction -> {
                    requireLiveSession(transaction);
                    return work.apply(transaction);
                });
    }

    /// Records that the session is used by looking, too; at most once a minute. A store that cannot
    /// be written, as on a full disk, keeps nobody from looking.
    private void noteUse() {
        Instant now = clock.instant();
        Instant noted = lastNoted.get();
        boolean due = now.isAfter(noted.plus(LoginSessionEntity.USE_RESOLUTION));
        if (due && lastNoted.compareAndSet(noted, now)) {
            try {
                change(transaction -> {});
            } catch (StoreUnavailableException e) {
                LOG.warn("the use of a session was not recorded", e);
            }
        }
    }

    private LoginSessionEntity requireLiveSession(Transaction transaction) {
        return new LoginSessionRepository(transaction)
                .find(identity.sessionId())
                .filter(session -> session.isLive(clock.instant()))
                .orElseThrow(
                        () ->
                                new NotAllowedException(
                                        "the session has ended", "account.session.ended"));
    }
}
