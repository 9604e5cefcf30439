package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// The store as one signed-in user may use it. Each transaction first checks that the session is
/// still live, so a revoked or expired one fails on its next call, whoever revoked it.
public final class UserStore {
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

    /// The device that this session is on.
    String device(Transaction transaction) {
        return requireLiveSession(transaction).device();
    }

    /// Takes down what this user did, in the transaction that does it.
    public void record(Transaction transaction, Deed deed) {
        journal.record(transaction, userId(), userId(), deed);
    }

    /// Takes down what this user, an administrator, did to another's account.
    void recordFor(Transaction transaction, UUID owner, Deed deed) {
        journal.record(transaction, owner, userId(), deed);
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

    /// Records that the session is used by looking, too; at most once a minute.
    private void noteUse() {
        Instant now = clock.instant();
        Instant noted = lastNoted.get();
        boolean due = now.isAfter(noted.plus(LoginSessionEntity.USE_RESOLUTION));
        if (due && lastNoted.compareAndSet(noted, now)) {
            change(transaction -> {});
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
