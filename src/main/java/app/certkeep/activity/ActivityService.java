package app.certkeep.activity;

import app.certkeep.account.ItemSeal;
import app.certkeep.account.UserStore;
import app.certkeep.crypto.Binding;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The records of one signed-in user.
public final class ActivityService {
    private final UserStore store;
    private final Clock clock;
    private final RecordKeeper keeper;

    public ActivityService(UserStore store, Clock clock, RecordKeeper keeper) {
        this.store = store;
        this.clock = clock;
        this.keeper = keeper;
    }

    /// One page of the records that match; empty where it lies behind the last.
    public ActivityPage page(ActivityQuery query, PageRequest request) {
        return store.read(
                transaction -> search(transaction).page(query, request, balanceIn(transaction)));
    }

    /// Credits that are left.
    public long balance() {
        return store.read(this::balanceIn);
    }

    /// The ids of records by their places in the chain, deleted ones too. Places without a record
    /// are passed over.
    public List<UUID> idsAt(Collection<Long> positions) {
        return store.read(
                transaction ->
                        Pieces.of(positions).stream()
                                .flatMap(some -> records(transaction).idsAt(some).stream())
                                .toList());
    }

    /// Takes records out of sight; [#restore] shows them again until they are purged. Ids of
    /// others' records, and of what is deleted already, are passed over.
    ///
    /// @return how many there were
    public int delete(Collection<UUID> ids) {
        return change(Action.RECORDS_DELETE, ids, clock.instant());
    }

    /// Shows deleted records again.
    ///
    /// @return how many there were
    public int restore(Collection<UUID> ids) {
        return change(Action.RECORDS_RESTORE, ids, null);
    }

    private int change(Action action, Collection<UUID> ids, @Nullable Instant at) {
        return store.write(
                transaction -> {
                    int changed = 0;
                    for (Collection<UUID> some : Pieces.of(ids)) {
                        changed += records(transaction).delete(some, at);
                    }
                    return told(transaction, action, changed);
                });
    }

    /// Forgets for good what was deleted as long ago as administrators decided, which happens at
    /// each log-in, too.
    ///
    /// @param allDeleted everything that is deleted, however lately
    /// @return how many there were
    public int purge(boolean allDeleted) {
        return store.write(
                transaction -> {
                    Instant before = allDeleted ? clock.instant() : keeper.purgeBefore(transaction);
                    int purged = records(transaction).purge(before);
                    told(transaction, Action.RECORDS_PURGE, purged);
                    keeper.cutOffPurged(transaction, store.userId());
                    return purged;
                });
    }

    private int told(Transaction transaction, Action action, int count) {
        if (count > 0) {
            store.record(transaction, Deed.several(action, count));
        }
        return count;
    }

    /// All that matches, newest first, which the caller closes. The names in it are in clear.
    public SecretBytes export(ActivityQuery query, ExportFormat format) {
        ActivityExport export = new ActivityExport(format);
        store.read(transaction -> search(transaction).each(query, Integer.MAX_VALUE, export::add));
        store.givenOut(Deed.several(Action.RECORDS_EXPORT, export.count()));
        return export.written();
    }

    /// Looks at the whole chain; takes a second for some 100,000 records. The answer is kept.
    public Verification verify() {
        return store.write(
                transaction -> {
                    RecordRepository records = records(transaction);
                    // Nobody adds or purges while it looks, or it would see breaks that are none.
                    RecordChainEntity chain = records.lockChain().orElseThrow();
                    CheckMark before = mark(chain).orElse(null);
                    Verification found =
                            new ChainCheck(records, before).run(chain, clock.instant());
                    keep(records, before, found);
                    return found;
                });
    }

    /// What [#verify] found the last time.
    public Optional<Verification> lastVerification() {
        return store.read(
                transaction ->
                        records(transaction).chain().flatMap(this::mark).map(CheckMark::last));
    }

    private void keep(RecordRepository records, @Nullable CheckMark before, Verification found) {
        RecordChainEntity chain = records.lockChain().orElseThrow();
        CheckMark mark = CheckMark.after(before, found, chain.position(), chain.hash());
        chain.check(store.dataKey().seal(markBinding(), mark.encoded()));
    }

    /// A mark that does not open was tampered with: it counts as none.
    private Optional<CheckMark> mark(RecordChainEntity chain) {
        byte[] sealed = chain.checked();
        if (sealed == null) {
            return Optional.empty();
        }
        try (SecretBytes clear = store.dataKey().open(markBinding(), sealed)) {
            return Optional.of(CheckMark.decoded(clear.bytes()));
        } catch (app.certkeep.failure.IntegrityException e) {
            return Optional.empty();
        }
    }

    private Binding markBinding() {
        return new Binding("record_chain", "checked", store.userId(), store.userId(), 0);
    }

    private long balanceIn(Transaction transaction) {
        return records(transaction).chain().map(RecordChainEntity::balance).orElse(0L);
    }

    private RecordSearch search(Transaction transaction) {
        return new RecordSearch(
                new RecordSearchRepository(transaction, store.userId()),
                new ItemSeal(store.dataKey(), store.userId()));
    }

    private RecordRepository records(Transaction transaction) {
        return new RecordRepository(transaction, store.userId());
    }
}
