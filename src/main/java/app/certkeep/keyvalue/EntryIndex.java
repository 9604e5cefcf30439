package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.Transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// The entries of one signed-in user in memory, without their values: what lists, folders and
/// searches ask for. Before each use it reads the user's revision and, where that moved, what was
/// changed since, whoever changed it. See decision 0039.
final class EntryIndex {
    private final UserStore store;
    private final AtomicReference<EntrySnapshot> latest =
            new AtomicReference<>(EntrySnapshot.empty());

    /// What the latest snapshot holds; used by who catches up only, as is what follows.
    private final Map<UUID, IndexedEntry> byId = new HashMap<>();

    private final Set<UUID> damaged = new HashSet<>();

    EntryIndex(UserStore store) {
        this.store = store;
    }

    /// @param transaction one that has changed no entry: that could be undone
    EntrySnapshot at(Transaction transaction) {
        EntryIndexRepository changes = new EntryIndexRepository(transaction, store.userId());
        return changes.revision()
                .map(now -> at(now, new EntryRepository(transaction, store), changes))
                .orElseGet(EntrySnapshot::empty);
    }

    private EntrySnapshot at(
            EntryRevision now, EntryRepository rows, EntryIndexRepository changes) {
        EntrySnapshot known = latest.get();
        return known.revision() >= now.revision() ? known : caughtUp(now, rows, changes);
    }

    private synchronized EntrySnapshot caughtUp(
            EntryRevision now, EntryRepository rows, EntryIndexRepository changes) {
        EntrySnapshot known = latest.get();
        if (known.revision() >= now.revision()) {
            return known;
        }
        List<SealedHeading> changed = changes.changed(known.revision());
        Set<UUID> lost = new HashSet<>();
        if (known.revision() >= 0) {
            lost.addAll(changes.trashed(known.revision()));
        }
        if (known.revision() >= 0 && now.removal() > known.revision()) {
            lost.addAll(byId.keySet());
            lost.addAll(damaged);
            rows.ids().forEach(lost::remove);
        }
        return advance(now.revision(), lost, changed);
    }

    private EntrySnapshot advance(long revision, Set<UUID> lost, List<SealedHeading> changed) {
        List<IndexedEntry> added = new ArrayList<>();
        List<UUID> unreadable = new ArrayList<>();
        for (SealedHeading heading : changed) {
            try {
                added.add(IndexedEntry.of(heading.open(store.dataKey())));
            } catch (IntegrityException e) {
                unreadable.add(heading.id());
            }
        }
        // Nothing fails from here on, or the next one would not be told what was changed.
        List<IndexedEntry> gone = new ArrayList<>();
        lost.forEach(id -> forget(id, gone));
        changed.forEach(heading -> forget(heading.id(), gone));
        added.forEach(entry -> byId.put(entry.id(), entry));
        damaged.addAll(unreadable);
        EntrySnapshot next = latest.get().at(revision, gone, added, List.copyOf(damaged));
        latest.set(next);
        return next;
    }

    private void forget(UUID id, Collection<IndexedEntry> gone) {
        damaged.remove(id);
        IndexedEntry before = byId.remove(id);
        if (before != null) {
            gone.add(before);
        }
    }
}
