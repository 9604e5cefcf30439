package app.certkeep.keyvalue;

import app.certkeep.account.Policy;
import app.certkeep.account.UserStore;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The entries of one user within one transaction, opened and sealed by their data key.
final class SealedEntries {
    private static final int TOGETHER = 100;

    /// So many changes are taken down each by itself, more as one.
    private static final int FEW = 10;

    private final Transaction transaction;
    private final EntryRepository rows;
    private final UserStore store;
    private final Clock clock;
    private @Nullable String device;
    private @Nullable Change change;
    private boolean one = true;
    private int many;
    private int kept;

    SealedEntries(Transaction transaction, UserStore store, Clock clock) {
        this.transaction = transaction;
        rows = new EntryRepository(transaction, store);
        this.store = store;
        this.clock = clock;
    }

    /// Where it is done to more than a few entries, only [#done] takes it down.
    SealedEntries ofMany(int entries) {
        one = entries <= FEW;
        return this;
    }

    /// Ends what is done to many.
    void done(Deed deed) {
        if (!one) {
            store.record(transaction, deed);
        }
    }

    private void record(Action action, EntryEntity entry, String item) {
        if (one) {
            store.record(transaction, Deed.of(action, entry.id(), item));
        }
    }

    /// Of this transaction. It is asked for before the first entry is changed.
    private Change change() {
        if (change == null) {
            change = rows.change(clock.instant());
        }
        return change;
    }

    Optional<EntryEntity> find(EntryKey key) {
        return rows.find(key).map(entry -> entry.requireHolds(dataKey(), key));
    }

    /// As [#find], passing by what this transaction has not written yet, which spares it a look at
    /// all that is pending.
    Optional<EntryEntity> findWritten(EntryKey key) {
        return rows.findWritten(key).map(entry -> entry.requireHolds(dataKey(), key));
    }

    /// Whatever its key is by now.
    Optional<EntryEntity> find(UUID id) {
        return rows.find(id);
    }

    /// @throws NotFoundException where it is not in the trash
    EntryEntity requireTrashed(UUID id) {
        return rows.findTrashed(id)
                .orElseThrow(() -> new NotFoundException("not in the trash", "trash.missing"));
    }

    EntryEntity require(EntryKey key) {
        return find(key)
                .orElseThrow(() -> new NotFoundException("no such entry", "keyvalue.missing"));
    }

    void requireFree(EntryKey key) {
        if (isTaken(key)) {
            throw new ConflictException("key is taken", "keyvalue.key.taken");
        }
    }

    /// As [EntryRepository#flush], now and then; for each of many entries.
    void next() {
        if (++many % TOGETHER == 0) {
            rows.flush();
        }
    }

    /// @param edit has a value
    EntrySummary create(UUID id, EntryKey key, EntryEdit edit) {
        EntryEntity entry = add(id, key, edit);
        record(Action.ENTRY_SET, entry, key.text());
        return entry.summary(dataKey());
    }

    /// As [#create], which others take down.
    EntryEntity add(UUID id, EntryKey key, EntryEdit edit) {
        SecretBytes value = Objects.requireNonNull(edit.value());
        EntryDetails details = edit.details() == null ? EntryDetails.NONE : edit.details();
        TypedValue.require(details.type(), value);
        EntryEntity entry = new EntryEntity(id, store.userId(), change().at());
        entry.seal(
                dataKey(),
                EntryHeading.of(key, value, details, signed(edit.note(), 0, 1)),
                value,
                change());
        rows.add(entry);
        return entry;
    }

    /// Makes of an entry what it is to become, and keeps what it was as a version; nothing where
    /// it is that already.
    EntrySummary change(EntryEntity entry, EntryEdit edit) {
        return change(entry, edit, 0);
    }

    /// As [#change], to what a version was.
    EntrySummary restore(EntryEntity entry, EntryEdit edit, long version) {
        return change(entry, edit, version);
    }

    private EntrySummary change(EntryEntity entry, EntryEdit edit, long restored) {
        EntrySummary before = entry.summary(dataKey());
        EntryKey to =
                edit.newKey() == null
                        ? new EntryKey(before.key())
                        : EntryKey.require(edit.newKey());
        boolean renamed = !before.key().equals(to.text());
        if (renamed) {
            requireFree(to);
        }
        EntryDetails details = edit.details() == null ? before.details() : edit.details();
        try (SecretBytes value = entry.open(dataKey())) {
            SecretBytes next = edit.value() == null ? value : edit.value();
            boolean changed =
                    !Arrays.equals(value.bytes(), next.bytes())
                            || !details.equals(before.details());
            if (!renamed && !changed) {
                return before;
            }
            TypedValue.require(details.type(), next);
            Change marked = change();
            EntryChange signed = signed(edit.note(), restored, keep(entry, value));
            entry.seal(dataKey(), EntryHeading.of(to, next, details, signed), next, marked);
            if (renamed) {
                record(Action.ENTRY_MOVE, entry, before.key() + " → " + to.text());
            }
            if (changed) {
                record(Action.ENTRY_SET, entry, to.text());
            }
            return entry.summary(dataKey());
        }
    }

    /// Takes an entry out of the trash; under another key, that is a change.
    EntrySummary restore(EntryEntity entry, EntryKey key) {
        entry.restore(dataKey(), change());
        EntrySummary before = entry.summary(dataKey());
        if (!before.key().equals(key.text())) {
            try (SecretBytes value = entry.open(dataKey())) {
                EntryChange signed = signed("", 0, keep(entry, value));
                EntryHeading heading = EntryHeading.of(key, value, before.details(), signed);
                entry.seal(dataKey(), heading, value, change());
            }
        }
        record(Action.ENTRY_RESTORE, entry, key.text());
        return entry.summary(dataKey());
    }

    /// Moves an entry to the trash.
    UUID trash(EntryEntity entry, String name) {
        entry.trash(dataKey(), change());
        record(Action.ENTRY_DELETE, entry, name);
        return entry.id();
    }

    /// Keeps what an entry is as a version, and as many before it as the policy says.
    ///
    /// @return the oldest that is kept
    private long keep(EntryEntity entry, SecretBytes value) {
        EntryVersionRepository versions = new EntryVersionRepository(transaction, store);
        versions.add(entry.kept(dataKey(), value));
        if (kept == 0) {
            kept = Policy.in(transaction).versionsKept();
        }
        long oldest = entry.version(dataKey()).change().oldest();
        long wanted = entry.revision() - kept + 1;
        if (wanted <= oldest) {
            return oldest;
        }
        versions.removeUpTo(entry.id(), wanted - 1);
        return wanted;
    }

    private EntryChange signed(String note, long restored, long oldest) {
        if (device == null) {
            device = store.device(transaction);
        }
        return new EntryChange(store.userId(), device, note, restored, oldest);
    }

    /// The first of "key (2)", "key (3)", … that no entry has.
    ///
    /// @param refused tells of one that is free and shall not be it
    EntryKey free(EntryKey key, Predicate<EntryKey> refused) {
        int number = 2;
        EntryKey next = EntryKey.require(key.text() + " (" + number + ")");
        while (isTaken(next) || refused.test(next)) {
            number++;
            next = EntryKey.require(key.text() + " (" + number + ")");
        }
        return next;
    }

    boolean isTaken(EntryKey key) {
        return rows.find(key).isPresent();
    }

    long count() {
        return rows.count();
    }

    private DataKey dataKey() {
        return store.dataKey();
    }
}
