package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Merged;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// All entries of a user at once, out of the store and into it, within transactions of others.
/// Those in the trash stay out.
public final class EntryCopies {
    /// Entries in memory at a time: each may have a megabyte.
    private static final int AT_ONCE = 20;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    EntryCopies(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// Hands out copies, one after the other; each is closed once it is taken.
    ///
    /// @return the ids of those that are damaged and stay out
    public List<String> each(Transaction transaction, Consumer<EntryCopy> taker) {
        return each(transaction, "", taker);
    }

    /// As [#each], of the entries whose keys begin with a text.
    ///
    /// @return the ids of those that are damaged, whatever their keys were
    public List<String> each(Transaction transaction, String prefix, Consumer<EntryCopy> taker) {
        EntryRepository rows = new EntryRepository(transaction, store);
        List<String> damaged = new ArrayList<>();
        List<UUID> ids = rows.ids();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            int to = Math.min(ids.size(), from + AT_ONCE);
            for (EntryEntity entry : rows.some(ids.subList(from, to))) {
                try {
                    copyOf(entry, prefix)
                            .ifPresent(
                                    copy -> {
                                        try (copy) {
                                            taker.accept(copy);
                                        }
                                    });
                } catch (IntegrityException e) {
                    damaged.add(entry.id().toString());
                }
            }
            rows.forget();
        }
        return damaged;
    }

    private Optional<EntryCopy> copyOf(EntryEntity entry, String prefix) {
        EntrySummary now = entry.summary(store.dataKey());
        return now.key().startsWith(prefix)
                ? Optional.of(new EntryCopy(now.key(), entry.open(store.dataKey()), now.details()))
                : Optional.empty();
    }

    /// Takes in what is new; what is there stays as it is.
    ///
    /// @param copies a few at most, which stay their caller's to close
    public Merged merge(Transaction transaction, List<EntryCopy> copies) {
        SealedEntries entries = new SealedEntries(transaction, store, clock);
        Merged all = Merged.NOTHING;
        for (EntryCopy copy : copies) {
            all = all.and(merge(entries, copy));
        }
        new EntryRepository(transaction, store).flush();
        return all;
    }

    private Merged merge(SealedEntries entries, EntryCopy copy) {
        try {
            EntryKey key = EntryKey.require(copy.key());
            EntryEdit edit = EntryEdit.of(copy.value()).with(copy.details());
            edit.require();
            Optional<EntryEntity> found = entries.find(key);
            if (found.isEmpty()) {
                entries.add(random.newId(), key, edit);
                return Merged.oneAdded();
            }
            if (holds(found.get(), copy)) {
                return Merged.oneDuplicate();
            }
            return Merged.oneConflict(key.text());
        } catch (InvalidInputException e) {
            return Merged.oneRejected(copy.key());
        } catch (IntegrityException e) {
            return Merged.oneConflict(copy.key());
        }
    }

    private boolean holds(EntryEntity entry, EntryCopy copy) {
        try (SecretBytes present = entry.open(store.dataKey())) {
            return Arrays.equals(present.bytes(), copy.value().bytes())
                    && entry.summary(store.dataKey()).details().equals(copy.details());
        }
    }
}
