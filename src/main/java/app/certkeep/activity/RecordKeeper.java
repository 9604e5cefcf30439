package app.certkeep.activity;

import app.certkeep.account.Policy;
import app.certkeep.activity.RecordFields.Credits;
import app.certkeep.activity.RecordFields.What;
import app.certkeep.crypto.RandomSource;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.operation.OperationId;
import app.certkeep.operation.Result;
import app.certkeep.operation.Sealing;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Keeps the records and, with them, the balance: every change of it is a record's cost.
///
/// A log-in is when what was left behind is put right: credits that a process took and died
/// before it had something for them are given back, and what was deleted long enough ago goes for
/// good.
public final class RecordKeeper implements Journal {
    /// After this, another process's call is over, however it ended; twice what it may take.
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final Clock clock;
    private final RandomSource random;
    private final Database database;

    public RecordKeeper(Clock clock, RandomSource random, Database database) {
        this.clock = clock;
        this.random = random;
        this.database = database;
    }

    @Override
    public void record(Transaction transaction, UUID owner, @Nullable UUID actor, Deed deed) {
        append(transaction, owner, actor, deed, null);
    }

    @Override
    public void record(
            Transaction transaction, UUID owner, @Nullable UUID actor, Deed deed, Sealing sealing) {
        append(transaction, owner, actor, deed, sealing);
    }

    private void append(
            Transaction transaction,
            UUID owner,
            @Nullable UUID actor,
            Deed deed,
            @Nullable Sealing sealing) {
        if (deed.action() == Action.LOG_IN && deed.result() == Result.DONE) {
            giveBackAbandoned(transaction, owner);
            new RecordRepository(transaction, owner).purge(purgeBefore(transaction));
            cutOffPurged(transaction, owner);
        }
        RecordRepository records = new RecordRepository(transaction, owner);
        RecordChainEntity chain = lockedChain(records, transaction, owner);
        chain.pay(deed.cost());
        UUID id = random.newId();
        byte[] item =
                sealing == null || deed.item().isEmpty()
                        ? null
                        : sealing.seal(id, deed.item().getBytes(StandardCharsets.UTF_8));
        What what =
                new What(
                        deed.action().name(),
                        deed.itemId(),
                        deed.result().name(),
                        OperationId.current().orElseGet(OperationId::make).text());
        RecordEntity record =
                new RecordEntity(
                        new RecordFields(
                                id,
                                owner,
                                actor,
                                what,
                                item,
                                clock.instant(),
                                new Credits(deed.cost(), chain.balance())));
        chain.append(record);
        records.add(record);
    }

    private static RecordChainEntity lockedChain(
            RecordRepository records, Transaction transaction, UUID owner) {
        return records.lockChain()
                .orElseGet(
                        () -> {
                            long credits = Policy.in(transaction).startingBalance();
                            RecordChainEntity first = new RecordChainEntity(owner, credits);
                            records.add(first);
                            return first;
                        });
    }

    /// What was deleted before this may go for good.
    Instant purgeBefore(Transaction transaction) {
        return clock.instant().minus(Policy.in(transaction).purgeAfter());
    }

    /// Takes purged records off the beginning of the chain, which then begins behind them.
    void cutOffPurged(Transaction transaction, UUID owner) {
        RecordRepository records = new RecordRepository(transaction, owner);
        RecordChainEntity chain = lockedChain(records, transaction, owner);
        records.lastOfPurgedBeginning(chain.purgedPosition())
                .ifPresent(
                        last -> {
                            chain.purgedUpTo(last.position(), last.hash());
                            records.removeUpTo(last.position());
                        });
    }

    /// Gives back what processes that are gone took. A record tells of each.
    void giveBackAbandoned(Transaction transaction, UUID owner) {
        RecordRepository records = new RecordRepository(transaction, owner);
        Instant before =
                database.isShared() ? clock.instant().minus(LONGEST_CALL) : clock.instant();
        for (ReservationEntity left : records.abandoned(database.opening(), before)) {
            giveBack(transaction, owner, left);
        }
    }

    /// Takes credits for something whose outcome is not known yet.
    ///
    /// @throws app.certkeep.failure.NotAllowedException where there are not so many
    UUID reserve(Transaction transaction, UUID owner, long credits) {
        UUID id = random.newId();
        new RecordRepository(transaction, owner)
                .add(
                        new ReservationEntity(
                                id, owner, database.opening(), credits, clock.instant()));
        append(transaction, owner, owner, Deed.of(Action.RANDOM_OBTAIN).costing(credits), null);
        return id;
    }

    /// Ends a reservation by giving its credits back.
    void giveBack(Transaction transaction, UUID owner, ReservationEntity reservation) {
        new RecordRepository(transaction, owner).remove(reservation);
        Deed deed = Deed.of(Action.RANDOM_OBTAIN).ended(Result.FAILED);
        append(transaction, owner, owner, deed.costing(-reservation.credits()), null);
    }
}
