package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The versions of a user's entries. The present one and as many before it as the policy says are
/// kept, until the entry is purged from the trash. Where fewer are to be kept, the others go with
/// the next change of their entry.
public final class EntryHistory {
    private final UserStore store;
    private final Clock clock;

    EntryHistory(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is known of each version but its value, newest first.
    ///
    /// @throws NotFoundException where there is no such entry
    public EntryVersionList list(String key) {
        EntryKey wanted = EntryKey.require(key);
        return store.read(
                transaction -> {
                    EntryEntity entry = entries(transaction).require(wanted);
                    return list(entry, rows(transaction).headings(entry.id()));
                });
    }

    /// Every change leaves its version, so one that is not there was taken away.
    private EntryVersionList list(EntryEntity entry, List<SealedHeading> rows) {
        Map<Long, SealedHeading> earlier =
                rows.stream().collect(Collectors.toMap(SealedHeading::revision, row -> row));
        List<EntryVersion> versions = new ArrayList<>();
        List<Long> damaged = new ArrayList<>();
        EntryVersion present = entry.version(store.dataKey());
        versions.add(present);
        for (long number = entry.revision() - 1; number >= present.change().oldest(); number--) {
            Optional<EntryVersion> opened =
                    Optional.ofNullable(earlier.get(number)).flatMap(this::opened);
            opened.ifPresent(versions::add);
            if (opened.isEmpty()) {
                damaged.add(number);
            }
        }
        return new EntryVersionList(List.copyOf(versions), List.copyOf(damaged));
    }

    private Optional<EntryVersion> opened(SealedHeading heading) {
        try {
            return Optional.of(heading.earlierVersion(store.dataKey()));
        } catch (IntegrityException e) {
            return Optional.empty();
        }
    }

    /// The value of a version, which the caller closes. That it was shown leaves a record.
    ///
    /// @throws NotFoundException where there is no such entry or version
    /// @throws IntegrityException where the row is not what was stored
    public SecretBytes reveal(String key, long number) {
        EntryKey wanted = EntryKey.require(key);
        Deed asked = Deed.of(Action.ENTRY_REVEAL, wanted.text());
        return store.attempt(
                asked,
                () -> {
                    SecretBytes value =
                            store.read(transaction -> open(transaction, wanted, number));
                    try {
                        store.givenOut(asked);
                        return value;
                    } catch (RuntimeException e) {
                        value.close();
                        throw e;
                    }
                });
    }

    /// Where two versions differ, line by line; the caller closes it. That they were shown leaves
    /// a record each.
    ///
    /// @throws NotFoundException where there is no such entry or version
    /// @throws IntegrityException where a row is not what was stored
    public EntryComparison compare(String key, long before, long after) {
        SecretBytes earlier = reveal(key, before);
        try {
            return EntryComparison.of(earlier, reveal(key, after));
        } catch (RuntimeException e) {
            earlier.close();
            throw e;
        }
    }

    /// Makes a new version with the value, type, notes, tags and expiry of an earlier one. The
    /// entry keeps the key that it has now.
    ///
    /// @param note why, for the history
    /// @return the entry as it is then; where nothing differs, it gets no new version
    /// @throws NotFoundException where there is no such entry or version
    /// @throws IntegrityException where a row is not what was stored
    /// @throws InvalidInputException where the note is too long
    public EntrySummary restore(String key, long number, String note) {
        EntryKey wanted = EntryKey.require(key);
        EntryEdit.requireNote(note);
        return store.attempt(
                Deed.of(Action.ENTRY_SET, wanted.text()),
                () -> store.write(transaction -> restore(transaction, wanted, number, note)));
    }

    private EntrySummary restore(Transaction transaction, EntryKey key, long number, String note) {
        SealedEntries entries = entries(transaction);
        EntryEntity entry = entries.require(key);
        if (entry.revision() == number) {
            return entry.summary(store.dataKey());
        }
        EntryVersionEntity version = require(transaction, entry.id(), number);
        EntryDetails details = version.version(store.dataKey()).summary().details();
        try (SecretBytes value = version.open(store.dataKey())) {
            return entries.restore(entry, EntryEdit.of(value).with(details).because(note), number);
        }
    }

    private SecretBytes open(Transaction transaction, EntryKey key, long number) {
        EntryEntity entry = entries(transaction).require(key);
        return entry.revision() == number
                ? entry.open(store.dataKey())
                : require(transaction, entry.id(), number).open(store.dataKey());
    }

    private EntryVersionEntity require(Transaction transaction, UUID entryId, long number) {
        return rows(transaction)
                .find(entryId, number)
                .orElseThrow(
                        () -> new NotFoundException("no such version", "keyvalue.version.missing"));
    }

    private EntryVersionRepository rows(Transaction transaction) {
        return new EntryVersionRepository(transaction, store);
    }

    private SealedEntries entries(Transaction transaction) {
        return new SealedEntries(transaction, store, clock);
    }
}
