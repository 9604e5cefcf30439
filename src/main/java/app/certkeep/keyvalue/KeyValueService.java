package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.Clock;
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
    private final EntryIndex index;
    private final EntryChanges changes;
    private final EntryTrash trash;
    private final EntryHistory history;

    public KeyValueService(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        index = new EntryIndex(store);
        changes = new EntryChanges(store, clock, random);
        trash = new EntryTrash(store, clock);
        history = new EntryHistory(store, clock);
    }

    /// The entries whose keys begin with a text, letter case counting; all of them for `""`.
    public EntryList list(String prefix) {
        String start = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        EntrySnapshot all = store.read(index::at);
        return new EntryList(all.withPrefix(start), all.damaged());
    }

    /// One page of the entries that match; empty where it lies behind the last.
    public EntryPage page(EntryQuery query, PageRequest request) {
        return searching().page(query, request);
    }

    /// Finds entries by their values, too.
    public EntrySearch searching() {
        return new EntrySearch(store, index);
    }

    /// What is known of an entry but its value.
    ///
    /// @throws IntegrityException where the row is not what was stored
    public Optional<EntrySummary> find(String key) {
        EntryKey wanted = EntryKey.require(key);
        return store.read(tx -> entries(tx).find(wanted))
                .map(entry -> entry.summary(store.dataKey()));
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

    /// The value under a key that is to be there, which the caller closes.
    ///
    /// @throws NotFoundException where there is no such entry
    /// @throws IntegrityException where the row is not what was stored
    public SecretBytes reveal(String key) {
        return get(key).orElseThrow(
                        () -> new NotFoundException("no such entry", "keyvalue.missing"));
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
        return add(key, EntryEdit.of(value));
    }

    /// Makes a new entry.
    ///
    /// @param edit has a value
    /// @throws ConflictException where the key is taken
    public EntrySummary add(String key, EntryEdit edit) {
        return attempt(Action.ENTRY_SET, key, wanted -> changes.add(wanted, edit));
    }

    /// Makes an entry or gives it another value, whatever it had before.
    ///
    /// @throws IntegrityException where the row is not what was stored; it is left alone
    public SetResult set(String key, SecretBytes value) {
        return set(key, EntryEdit.of(value)).result();
    }

    /// Makes an entry, or changes what an edit names.
    ///
    /// @throws NotFoundException where there is none and the edit has no value to make one of
    /// @throws ConflictException where it has another version than the edit asks for, or the new
    ///     key is taken
    /// @throws IntegrityException where the row is not what was stored; it is left alone
    public SetEntry set(String key, EntryEdit edit) {
        return attempt(Action.ENTRY_SET, key, wanted -> changes.set(wanted, edit));
    }

    /// Changes an entry that was looked at before, whatever its key is by now. Where another
    /// changed it meanwhile, nothing is written.
    ///
    /// @throws ConflictException where the new key is taken
    /// @throws IntegrityException where the row is not what was stored; it is left alone
    public SaveResult save(EntrySummary seen, EntryEdit edit) {
        edit.require();
        return attempt(Action.ENTRY_SET, seen.key(), key -> changes.save(seen, edit));
    }

    /// Gives an entry another key, keeping its value.
    ///
    /// @throws NotFoundException where there is none under the first key
    /// @throws ConflictException where the second key is taken
    public EntrySummary rename(String from, String to) {
        EntryKey.require(to);
        EntryEdit edit = EntryEdit.of(null).under(to);
        return attempt(Action.ENTRY_MOVE, from, before -> changes.rename(before, edit));
    }

    /// Makes another entry with the same value, type, notes, tags and expiry, without a history,
    /// under the first of "key (2)", "key (3)", … that is free.
    ///
    /// @throws NotFoundException where there is no such entry
    /// @throws app.certkeep.failure.InvalidInputException where that key would be too long
    /// @throws IntegrityException where the row is not what was stored
    public EntrySummary duplicate(String key) {
        return attempt(Action.ENTRY_SET, key, changes::duplicate);
    }

    /// Moves an entry to the trash, even one whose value is damaged. Its key is free at once.
    ///
    /// @return its id in the [#trash]
    /// @throws NotFoundException where there is none
    public UUID delete(String key) {
        return delete(key, null);
    }

    /// As [#delete(String)], of one version alone.
    ///
    /// @param ifRevision the version that it has to have; null for any
    /// @throws ConflictException where it has another
    public UUID delete(String key, @Nullable Long ifRevision) {
        return attempt(Action.ENTRY_DELETE, key, wanted -> trash.add(wanted, ifRevision));
    }

    /// What was deleted and is not purged yet.
    public EntryTrash trash() {
        return trash;
    }

    /// What entries were before they were changed.
    public EntryHistory history() {
        return history;
    }

    /// @param outbox called inside every transaction that tells of entries
    /// @param afterCommit called when such a transaction is on the disk
    public EntryExpiry expiry(EntryOutbox outbox, Runnable afterCommit) {
        return new EntryExpiry(store, clock, outbox, afterCommit, index);
    }

    public EntryFolders folders() {
        return new EntryFolders(store, clock, index);
    }

    public EntryBulk bulk() {
        return new EntryBulk(store, clock, trash);
    }

    public EntryTemplates templates() {
        return new EntryTemplates(store, clock, random);
    }

    public EntryImport importing() {
        return new EntryImport(store, clock, random);
    }

    public EntryExport exporting() {
        return new EntryExport(store, clock, index);
    }

    /// The code of the moment, of a seed that was handed out before; nothing is read for it.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where it is no seed of one-time codes
    public OneTimeCode code(SecretBytes seed) {
        return CodeSeed.codeOf(seed, clock.instant());
    }

    /// The code of the moment, of an entry with the seed of one-time codes.
    ///
    /// @throws NotFoundException where there is no such entry
    /// @throws app.certkeep.failure.InvalidInputException where its value is no such seed
    public OneTimeCode code(String key) {
        try (SecretBytes value = reveal(key)) {
            return code(value);
        }
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
