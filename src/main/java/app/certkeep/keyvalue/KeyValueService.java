package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A user's own keys and values.
///
/// A key has 1 to 512 characters and `/` between folders; a value is text of at most 1,000,000
/// bytes of UTF-8. Values given in are copied into envelopes and stay their caller's to close;
/// values handed out are the caller's to close. What breaks a rule is an
/// [app.certkeep.failure.InvalidInputException], before anything is written.
public final class KeyValueService {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final EntryTrash trash;

    public KeyValueService(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        trash = new EntryTrash(store, clock);
    }

    /// The entries whose keys begin with a text, letter case counting; all of them for `""`.
    public EntryList list(String prefix) {
        String start = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        EntryList all = store.read(tx -> entries(tx).openAll());
        List<EntrySummary> entries =
                all.entries().stream()
                        .filter(entry -> entry.key().startsWith(start))
                        .sorted(EntryQuery.byKey())
                        .toList();
        return new EntryList(entries, all.damaged());
    }

    /// One page of the entries that match; empty where it lies behind the last.
    public EntryPage page(EntryQuery query, PageRequest request) {
        EntryList all = store.read(tx -> entries(tx).openAll());
        List<EntrySummary> matching =
                all.entries().stream().filter(query.filter()).sorted(query.order()).toList();
        List<EntrySummary> items =
                matching.stream().skip(request.offset()).limit(request.size()).toList();
        return new EntryPage(new Page<>(items, request, matching.size()), all.damaged());
    }

    /// The value under a key, which the caller closes.
    ///
    /// @throws IntegrityException where the row is not what was stored
    public Optional<SecretBytes> get(String key) {
        EntryKey wanted = EntryKey.require(key);
        return store.attempt(
                Deed.of(Action.ENTRY_REVEAL, wanted.text()),
                () -> {
                    Optional<EntryEntity> found = store.read(tx -> entries(tx).find(wanted));
                    return found.map(entry -> revealed(entry, wanted));
                });
    }

    private SecretBytes revealed(EntryEntity entry, EntryKey key) {
        SecretBytes value = entry.open(store.dataKey());
        try {
            store.givenOut(Deed.of(Action.ENTRY_REVEAL, entry.id(), key.text()));
            return value;
        } catch (RuntimeException e) {
            value.close();
            throw e;
        }
    }

    /// Makes a new entry.
    ///
    /// @throws ConflictException where the key is taken
    public EntrySummary add(String key, SecretBytes value) {
        return attempt(
                Action.ENTRY_SET,
                key,
                wanted -> {
                    EntryValue.require(value);
                    return store.write(
                            transaction -> {
                                SealedEntries entries = entries(transaction);
                                entries.requireFree(wanted);
                                return entries.create(random.newId(), wanted, value);
                            });
                });
    }

    /// Makes an entry or gives it another value, whatever it had before.
    ///
    /// @throws IntegrityException where the row is not what was stored; it is left alone
    public SetResult set(String key, SecretBytes value) {
        return attempt(Action.ENTRY_SET, key, wanted -> set(wanted, value));
    }

    private SetResult set(EntryKey wanted, SecretBytes value) {
        EntryValue.require(value);
        return store.write(
                transaction -> {
                    SealedEntries entries = entries(transaction);
                    Optional<EntryEntity> found = entries.find(wanted);
                    if (found.isEmpty()) {
                        entries.create(random.newId(), wanted, value);
                        return SetResult.CREATED;
                    }
                    long before = found.get().revision();
                    long after = entries.move(found.get(), wanted, value).revision();
                    return after == before ? SetResult.UNCHANGED : SetResult.CHANGED;
                });
    }

    /// Changes an entry that was looked at before: its key, its value or both.
    ///
    /// @param revision the one that was looked at
    /// @param newKey may be the same
    /// @param newValue null keeps the value
    /// @throws NotFoundException where it is gone
    /// @throws ConflictException where it was changed meanwhile or the new key is taken
    public EntrySummary update(
            String key, long revision, String newKey, @Nullable SecretBytes newValue) {
        EntryKey to = EntryKey.require(newKey);
        if (newValue != null) {
            EntryValue.require(newValue);
        }
        return attempt(
                Action.ENTRY_SET,
                key,
                from ->
                        store.write(
                                transaction -> {
                                    SealedEntries entries = entries(transaction);
                                    EntryEntity entry = entries.require(from);
                                    if (entry.revision() != revision) {
                                        throw new ConflictException(
                                                "entry has changed", "failure.conflict");
                                    }
                                    return entries.move(entry, to, newValue);
                                }));
    }

    /// Gives an entry another key, keeping its value.
    ///
    /// @throws NotFoundException where there is none under the first key
    /// @throws ConflictException where the second key is taken
    public EntrySummary rename(String from, String to) {
        EntryKey after = EntryKey.require(to);
        return attempt(
                Action.ENTRY_MOVE,
                from,
                before ->
                        store.write(
                                transaction -> {
                                    SealedEntries entries = entries(transaction);
                                    return entries.move(entries.require(before), after, null);
                                }));
    }

    /// Moves an entry to the trash, even one whose value is damaged. Its key is free at once.
    ///
    /// @return its id in the [#trash]
    /// @throws NotFoundException where there is none
    public UUID delete(String key) {
        return attempt(Action.ENTRY_DELETE, key, trash::add);
    }

    /// What was deleted and is not purged yet.
    public EntryTrash trash() {
        return trash;
    }

    /// How all entries leave the store together, and come back.
    public EntryCopies copies() {
        return new EntryCopies(store, clock, random);
    }

    public long count() {
        return store.read(transaction -> entries(transaction).count());
    }

    /// What is no key at all was not asked of any entry, and leaves no record.
    private <T> T attempt(Action action, String key, Function<EntryKey, T> work) {
        EntryKey wanted = EntryKey.require(key);
        return store.attempt(Deed.of(action, wanted.text()), () -> work.apply(wanted));
    }

    private SealedEntries entries(Transaction transaction) {
        return new SealedEntries(transaction, store, clock);
    }
}
