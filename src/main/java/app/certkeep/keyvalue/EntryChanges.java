package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Optional;

/// Changes of one entry, each in a transaction of its own.
final class EntryChanges {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    EntryChanges(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    EntrySummary add(EntryKey wanted, EntryEdit edit) {
        edit.require();
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    entries.requireFree(wanted);
                    return entries.create(random.newId(), wanted, edit);
                });
    }

    EntrySummary duplicate(EntryKey wanted) {
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    EntryEntity entry = entries.require(wanted);
                    try (SecretBytes value = entry.open(store.dataKey())) {
                        EntryDetails details = entry.summary(store.dataKey()).details();
                        return entries.create(
                                random.newId(),
                                entries.free(wanted, _ -> false),
                                EntryEdit.of(value).with(details));
                    }
                });
    }

    SetEntry set(EntryKey wanted, EntryEdit edit) {
        edit.require();
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    Optional<EntryEntity> found =
                            edit.value() == null
                                    ? Optional.of(entries.require(wanted))
                                    : entries.find(wanted);
                    long before = found.map(EntryEntity::revision).orElse(0L);
                    requireVersion(edit.ifRevision(), before);
                    if (found.isEmpty()) {
                        EntrySummary made = entries.create(random.newId(), wanted, edit);
                        return new SetEntry(SetResult.CREATED, made);
                    }
                    EntrySummary now = entries.change(found.get(), edit);
                    boolean same = now.revision() == before;
                    return new SetEntry(same ? SetResult.UNCHANGED : SetResult.CHANGED, now);
                });
    }

    /// @param wanted null for any
    static void requireVersion(@Nullable Long wanted, long now) {
        if (wanted != null && wanted != now) {
            throw new ConflictException(
                    "entry has another version",
                    "keyvalue.version.stale",
                    String.valueOf(now),
                    String.valueOf(wanted));
        }
    }

    SaveResult save(EntrySummary seen, EntryEdit edit) {
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    return entries.find(seen.id())
                            .map(entry -> save(entries, entry, seen, edit))
                            .orElseGet(SaveResult.Gone::new);
                });
    }

    private SaveResult save(
            SealedEntries entries, EntryEntity entry, EntrySummary seen, EntryEdit edit) {
        return entry.revision() == seen.revision()
                ? new SaveResult.Saved(entries.change(entry, edit))
                : new SaveResult.Stale(entry.summary(store.dataKey()));
    }

    EntrySummary rename(EntryKey from, EntryEdit edit) {
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    return entries.change(entries.require(from), edit);
                });
    }

    private SealedEntries entries(Transaction transaction) {
        return new SealedEntries(transaction, store, clock);
    }
}
