package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.PageRequest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Finds a user's entries: by key, notes and tags in memory, by their values where that is asked
/// for. Values are opened for the search and forgotten after it. Nothing of either is kept on the
/// disk in clear.
public final class EntrySearch {
    /// Values in memory at a time, and their bytes, or one more: each may have a megabyte.
    private static final int AT_ONCE = 500;

    private static final long BYTES_AT_ONCE = 4 << 20;

    private final UserStore store;
    private final EntryIndex index;

    EntrySearch(UserStore store, EntryIndex index) {
        this.store = store;
        this.index = index;
    }

    /// One page of the entries that match by key, notes and tags; empty where it lies behind the
    /// last.
    public EntryPage page(EntryQuery query, PageRequest request) {
        return store.read(index::at).page(query, Set.of(), request);
    }

    /// All entries that match by key, notes and tags, in the order of the query.
    public EntryList list(EntryQuery query) {
        return store.read(index::at).list(query, Set.of());
    }

    /// As [#page], of the entries that match by their values, too. This decrypts them one by one,
    /// which takes its time where there are many.
    ///
    /// @param cancelled asked again and again, by the thread that searches
    /// @return nothing where it was cancelled
    public Optional<EntryPage> pageWithValues(
            EntryQuery query, PageRequest request, BooleanSupplier cancelled) {
        return withValues(query, cancelled, (all, ids) -> all.page(query, ids, request));
    }

    /// As [#list], of the entries that match by their values, too, and as [#pageWithValues].
    public Optional<EntryList> listWithValues(EntryQuery query, BooleanSupplier cancelled) {
        return withValues(query, cancelled, (all, ids) -> all.list(query, ids));
    }

    private <T> Optional<T> withValues(
            EntryQuery query,
            BooleanSupplier cancelled,
            BiFunction<EntrySnapshot, Set<UUID>, T> answer) {
        return store.read(
                transaction -> {
                    EntrySnapshot all = index.at(transaction);
                    EntryRepository rows = new EntryRepository(transaction, store);
                    return byValue(all, query, rows, cancelled).map(ids -> answer.apply(all, ids));
                });
    }

    /// @return those of the entries that match by their values
    private Optional<Set<UUID>> byValue(
            EntrySnapshot all, EntryQuery query, EntryRepository rows, BooleanSupplier cancelled) {
        List<IndexedEntry> left = all.some(query.inPlace().and(query.filter().negate()));
        Set<UUID> found = new HashSet<>();
        int from = 0;
        while (from < left.size()) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            List<IndexedEntry> some = left.subList(from, endOfPiece(left, from));
            found.addAll(matching(some, query, rows));
            from += some.size();
        }
        return Optional.of(found);
    }

    private static int endOfPiece(List<IndexedEntry> entries, int from) {
        int to = from;
        long bytes = 0;
        while (to < entries.size() && to - from < AT_ONCE && bytes < BYTES_AT_ONCE) {
            bytes += entries.get(to).summary().size();
            to++;
        }
        return to;
    }

    private List<UUID> matching(
            List<IndexedEntry> entries, EntryQuery query, EntryRepository rows) {
        Map<UUID, String> searched =
                entries.stream()
                        .collect(Collectors.toMap(IndexedEntry::id, IndexedEntry::searched));
        List<String> words = query.words();
        return rows.values(searched.keySet()).parallelStream()
                .filter(value -> matches(value, searched.getOrDefault(value.id(), ""), words))
                .map(SealedValue::id)
                .toList();
    }

    /// What is damaged is told of where it is opened by itself.
    private boolean matches(SealedValue sealed, String heading, List<String> words) {
        try (SecretBytes value = sealed.open(store.dataKey())) {
            char[] text = value.toChars();
            try {
                return words.stream()
                        .allMatch(word -> heading.contains(word) || contains(text, word));
            } finally {
                Arrays.fill(text, '\0');
            }
        } catch (IntegrityException e) {
            return false;
        }
    }

    /// In any letter case, without making a text of the value.
    ///
    /// @param word in lower case
    private static boolean contains(char[] text, String word) {
        for (int start = 0; start + word.length() <= text.length; start++) {
            int same = 0;
            while (same < word.length()
                    && Character.toLowerCase(text[start + same]) == word.charAt(same)) {
                same++;
            }
            if (same == word.length()) {
                return true;
            }
        }
        return false;
    }
}
