package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Changes of several entries at once: all of them or none. Entries are named by their ids, so
/// that one whose key changed hands meanwhile is not taken for another.
public final class EntryBulk {
    private final UserStore store;
    private final Clock clock;
    private final EntryTrash trash;

    EntryBulk(UserStore store, Clock clock, EntryTrash trash) {
        this.store = store;
        this.clock = clock;
        this.trash = trash;
    }

    /// @throws NotFoundException where there is no entry under one of the keys
    public List<UUID> idsOf(List<String> keys) {
        List<EntryKey> wanted = keys.stream().map(EntryKey::require).distinct().toList();
        return store.read(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    return wanted.stream().map(key -> entries.require(key).id()).toList();
                });
    }

    /// Changes type, notes, tags, expiry or folder. What was said of an entry by another meanwhile
    /// stays as far as the edit does not touch it.
    ///
    /// @throws InvalidInputException where folder or note break a rule
    public BulkResult edit(List<UUID> ids, BulkEdit edit) {
        edit.require();
        Deed asked =
                Deed.several(
                        edit.folder() == null ? Action.ENTRY_SET : Action.ENTRY_MOVE, ids.size());
        Run run = new Run(edit, asked);
        try {
            return new BulkResult.Done(
                    store.attempt(asked, () -> store.write(tx -> run.over(tx, ids))));
        } catch (ConflictException
                | IntegrityException
                | InvalidInputException
                | NotFoundException e) {
            return new BulkResult.Refused(run.key, e);
        }
    }

    /// Moves entries to the trash, even those whose values are damaged.
    ///
    /// @return their ids, which [#restore] takes
    /// @throws NotFoundException where one is not there any more
    public List<UUID> delete(List<UUID> ids) {
        return store.attempt(
                Deed.several(Action.ENTRY_DELETE, ids.size()),
                () ->
                        store.write(
                                transaction -> {
                                    SealedEntries entries = entries(transaction, ids);
                                    for (UUID id : ids) {
                                        entries.next();
                                        trash.add(entries, require(entries, id));
                                    }
                                    entries.done(Deed.several(Action.ENTRY_DELETE, ids.size()));
                                    return List.copyOf(ids);
                                }));
    }

    /// Takes entries out of the trash, under the keys that they had.
    ///
    /// @throws NotFoundException where one is not in the trash
    /// @throws ConflictException where a key is taken by now
    public List<EntrySummary> restore(List<UUID> ids) {
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction, ids);
                    List<EntrySummary> restored = new ArrayList<>();
                    for (UUID id : ids) {
                        entries.next();
                        restored.add(trash.restore(entries, id, null));
                    }
                    entries.done(Deed.several(Action.ENTRY_RESTORE, ids.size()));
                    return List.copyOf(restored);
                });
    }

    /// One pass, which knows the entry that it came to.
    private final class Run {
        private final BulkEdit edit;
        private final Deed asked;
        private String key = "";

        Run(BulkEdit edit, Deed asked) {
            this.edit = edit;
            this.asked = asked;
        }

        List<EntrySummary> over(Transaction transaction, List<UUID> ids) {
            SealedEntries entries = entries(transaction, ids);
            List<EntrySummary> changed = new ArrayList<>();
            for (UUID id : ids) {
                key = "";
                entries.next();
                EntryEntity entry = require(entries, id);
                EntrySummary now = entry.summary(store.dataKey());
                key = now.key();
                EntryEdit one = edit.of(now);
                one.require();
                changed.add(entries.change(entry, one));
            }
            entries.done(asked);
            return List.copyOf(changed);
        }
    }

    private static EntryEntity require(SealedEntries entries, UUID id) {
        return entries.find(id)
                .orElseThrow(() -> new NotFoundException("no such entry", "keyvalue.bulk.missing"));
    }

    private SealedEntries entries(Transaction transaction, List<UUID> ids) {
        return entries(transaction).ofMany(ids.size());
    }

    private SealedEntries entries(Transaction transaction) {
        return new SealedEntries(transaction, store, clock);
    }
}
