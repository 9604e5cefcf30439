package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/// A user's folders: what lies before a `/` in their keys.
public final class EntryFolders {
    private final UserStore store;
    private final Clock clock;
    private final EntryIndex index;

    EntryFolders(UserStore store, Clock clock, EntryIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// Gives all entries of a folder, and of those in it, keys in another: all of them or none.
    ///
    /// @param from with or without a `/` at its end
    /// @return their new keys, in order
    /// @throws NotFoundException where nothing lies there
    /// @throws ConflictException where a new key is taken
    /// @throws InvalidInputException where one is no key
    public List<String> move(String from, String to) {
        String before = EntryKey.require(withoutEnd(from)).text() + "/";
        String after = EntryKey.require(withoutEnd(to)).text() + "/";
        return store.attempt(
                Deed.of(Action.ENTRY_MOVE, before),
                () -> store.write(transaction -> move(transaction, before, after)));
    }

    private List<String> move(Transaction transaction, String before, String after) {
        List<String> keys =
                index.at(transaction).withPrefix(before).stream()
                        .map(EntrySummary::key)
                        .sorted(order(before, after))
                        .toList();
        if (keys.isEmpty()) {
            throw new NotFoundException("no such folder", "keyvalue.folder.missing");
        }
        SealedEntries entries = new SealedEntries(transaction, store, clock).ofMany(keys.size());
        List<String> moved =
                keys.stream()
                        .map(key -> move(entries, key, after + key.substring(before.length())))
                        .sorted()
                        .toList();
        entries.done(Deed.several(Action.ENTRY_MOVE, keys.size()));
        return moved;
    }

    private static String move(SealedEntries entries, String key, String to) {
        entries.next();
        EntryEntity entry = entries.require(new EntryKey(key));
        return entries.change(entry, EntryEdit.of(null).under(EntryKey.require(to).text())).key();
    }

    /// Where one folder lies in the other, the way must be clear for each entry: what lies deeper
    /// goes down first, and what lies less deep goes up first.
    private static Comparator<String> order(String before, String after) {
        Comparator<String> upwards = Comparator.comparingInt(String::length);
        return after.startsWith(before) ? upwards.reversed() : upwards;
    }

    private static String withoutEnd(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
