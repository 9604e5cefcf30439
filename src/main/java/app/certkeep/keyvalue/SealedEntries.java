package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The entries of one user within one transaction, opened and sealed by their data key.
final class SealedEntries {
    private final Transaction transaction;
    private final EntryRepository rows;
    private final UserStore store;
    private final Clock clock;

    SealedEntries(Transaction transaction, UserStore store, Clock clock) {
        this.transaction = transaction;
        rows = new EntryRepository(transaction, store);
        this.store = store;
        this.clock = clock;
    }

    Optional<EntryEntity> find(EntryKey key) {
        return rows.find(key).map(entry -> entry.requireHolds(dataKey(), key));
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

    EntrySummary create(UUID id, EntryKey key, SecretBytes value) {
        EntryEntity entry = add(id, key, value);
        store.record(transaction, Deed.of(Action.ENTRY_SET, id, key.text()));
        return entry.summary(dataKey());
    }

    /// As [#create], of many that are taken down as one.
    EntryEntity add(UUID id, EntryKey key, SecretBytes value) {
        EntryEntity entry = new EntryEntity(id, store.userId(), clock.instant());
        entry.seal(dataKey(), key, value, clock.instant());
        rows.add(entry);
        return entry;
    }

    /// Seals an entry anew under a key and a value, unless both are what they were.
    ///
    /// @param newValue null keeps the value
    EntrySummary move(EntryEntity entry, EntryKey to, @Nullable SecretBytes newValue) {
        EntrySummary before = entry.summary(dataKey());
        boolean renamed = !before.key().equals(to.text());
        if (renamed) {
            requireFree(to);
        }
        try (SecretBytes value = entry.open(dataKey())) {
            SecretBytes next = newValue == null ? value : newValue;
            if (!renamed && Arrays.equals(value.bytes(), next.bytes())) {
                return before;
            }
            boolean changed = !Arrays.equals(value.bytes(), next.bytes());
            entry.seal(dataKey(), to, next, clock.instant());
            if (renamed) {
                String both = before.key() + " → " + to.text();
                store.record(transaction, Deed.of(Action.ENTRY_MOVE, entry.id(), both));
            }
            if (changed) {
                store.record(transaction, Deed.of(Action.ENTRY_SET, entry.id(), to.text()));
            }
            return entry.summary(dataKey());
        }
    }

    boolean isTaken(EntryKey key) {
        return rows.find(key).isPresent();
    }

    /// Takes an entry out of the trash; under another key it is sealed anew.
    EntrySummary restore(EntryEntity entry, EntryKey key) {
        entry.restore(dataKey());
        return reseal(entry, key);
    }

    private EntrySummary reseal(EntryEntity entry, EntryKey key) {
        EntrySummary before = entry.summary(dataKey());
        if (before.key().equals(key.text())) {
            return before;
        }
        try (SecretBytes value = entry.open(dataKey())) {
            entry.seal(dataKey(), key, value, clock.instant());
        }
        return entry.summary(dataKey());
    }

    long count() {
        return rows.count();
    }

    EntryList openAll() {
        List<EntrySummary> entries = new ArrayList<>();
        List<UUID> damaged = new ArrayList<>();
        for (SealedHeading heading : rows.headings()) {
            try {
                entries.add(heading.open(dataKey()));
            } catch (IntegrityException e) {
                damaged.add(heading.id());
            }
        }
        return new EntryList(List.copyOf(entries), List.copyOf(damaged));
    }

    private DataKey dataKey() {
        return store.dataKey();
    }
}
