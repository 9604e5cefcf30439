package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a user deleted of their keys and values, until it is purged.
public final class EntryTrash {
    private final UserStore store;
    private final Clock clock;

    EntryTrash(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Moves an entry to the trash, even one whose value is damaged. Its key is free at once.
    ///
    /// @return what [#restore] takes
    /// @param ifRevision the version that it has to have; null for any
    /// @throws NotFoundException where there is none
    /// @throws ConflictException where it has another version
    UUID add(EntryKey key, @Nullable Long ifRevision) {
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    EntryEntity entry = entries.require(key);
                    EntryChanges.requireVersion(ifRevision, entry.revision());
                    return entries.trash(entry, key.text());
                });
    }

    /// As [#add], where only its row is known.
    UUID add(SealedEntries entries, EntryEntity entry) {
        return entries.trash(entry, opened(entry).map(EntrySummary::key).orElse(""));
    }

    /// One page, what was deleted last first.
    public Page<TrashedEntry> page(PageRequest request) {
        return store.read(
                transaction -> {
                    EntryRepository rows = new EntryRepository(transaction, store);
                    return new Page<>(
                            rows.trashed(request).stream().map(this::opened).toList(),
                            request,
                            rows.countTrashed());
                });
    }

    public long count() {
        return store.read(transaction -> new EntryRepository(transaction, store).countTrashed());
    }

    /// Takes an entry out of the trash.
    ///
    /// @param newKey null for the key that it had
    /// @throws NotFoundException where it is not in the trash
    /// @throws ConflictException where the key is taken by now
    public EntrySummary restore(UUID id, @Nullable String newKey) {
        EntryKey wanted = newKey == null ? null : EntryKey.require(newKey);
        return store.write(transaction -> restore(entries(transaction), id, wanted));
    }

    EntrySummary restore(SealedEntries entries, UUID id, @Nullable EntryKey wanted) {
        EntryEntity entry = entries.requireTrashed(id);
        EntryKey key = wanted == null ? new EntryKey(entry.summary(store.dataKey()).key()) : wanted;
        if (entries.isTaken(key)) {
            throw new ConflictException("key is taken", "keyvalue.restore.taken");
        }
        return entries.restore(entry, key);
    }

    /// Deletes an entry of the trash for good.
    ///
    /// @throws NotFoundException where it is not in the trash
    public void purge(UUID id) {
        store.change(
                transaction -> {
                    EntryEntity entry = entries(transaction).requireTrashed(id);
                    String name = opened(entry).map(EntrySummary::key).orElse("");
                    EntryRepository rows = new EntryRepository(transaction, store);
                    rows.removal(clock.instant());
                    rows.remove(entry);
                    store.record(transaction, Deed.of(Action.ENTRY_PURGE, id, name));
                });
    }

    /// Deletes for good what was deleted before a time.
    ///
    /// @return how many entries
    public int purge(Instant before) {
        return store.write(
                transaction -> {
                    EntryRepository rows = new EntryRepository(transaction, store);
                    int gone = rows.removeTrashed(before);
                    if (gone > 0) {
                        rows.removal(clock.instant());
                        store.record(
                                transaction, Deed.of(Action.ENTRY_PURGE, String.valueOf(gone)));
                    }
                    return gone;
                });
    }

    private Optional<EntrySummary> opened(EntryEntity entry) {
        try {
            return Optional.of(entry.summary(store.dataKey()));
        } catch (IntegrityException e) {
            return Optional.empty();
        }
    }

    private TrashedEntry opened(TrashedHeading heading) {
        try {
            EntrySummary summary = heading.sealed().open(store.dataKey());
            return new TrashedEntry(heading.id(), Optional.of(summary), heading.deletedAt());
        } catch (IntegrityException e) {
            return new TrashedEntry(heading.id(), Optional.empty(), heading.deletedAt());
        }
    }

    private SealedEntries entries(Transaction transaction) {
        return new SealedEntries(transaction, store, clock);
    }
}
