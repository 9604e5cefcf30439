package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Finds a user's entries. Whatever is searched is opened for the search and forgotten after it:
/// nothing is kept of it, on the disk or elsewhere.
public final class EntrySearch {
    /// Values in memory at a time: each may have a megabyte.
    private static final int AT_ONCE = 20;

    private final UserStore store;
    private final Clock clock;

    EntrySearch(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One page of the entries that match by key, notes and tags; empty where it lies behind the
    /// last.
    public EntryPage page(EntryQuery query, PageRequest request) {
        return headings(query).page(request);
    }

    /// All entries that match by key, notes and tags, in the order of the query.
    public EntryList list(EntryQuery query) {
        return headings(query).list();
    }

    /// As [#page], of the entries that match by their values, too. This decrypts them one by one,
    /// which takes its time where there are many.
    ///
    /// @param cancelled asked again and again, by the thread that searches
    /// @return nothing where it was cancelled
    public Optional<EntryPage> pageWithValues(
            EntryQuery query, PageRequest request, BooleanSupplier cancelled) {
        return values(query, cancelled).map(found -> found.page(request));
    }

    /// As [#list], of the entries that match by their values, too, and as [#pageWithValues].
    public Optional<EntryList> listWithValues(EntryQuery query, BooleanSupplier cancelled) {
        return values(query, cancelled).map(Found::list);
    }

    private Found headings(EntryQuery query) {
        EntryList all = store.read(tx -> new SealedEntries(tx, store, clock).openAll());
        return Found.of(all, query.filter(), query);
    }

    private Optional<Found> values(EntryQuery query, BooleanSupplier cancelled) {
        return store.read(
                transaction -> {
                    EntryList all = new SealedEntries(transaction, store, clock).openAll();
                    Predicate<EntrySummary> filter = query.filter();
                    List<UUID> open =
                            all.entries().stream()
                                    .filter(query::isInFolder)
                                    .filter(filter.negate())
                                    .map(EntrySummary::id)
                                    .toList();
                    return withValues(transaction, query, open, cancelled)
                            .map(ids -> filter.or(entry -> ids.contains(entry.id())))
                            .map(either -> Found.of(all, either, query));
                });
    }

    /// @return those of the entries that match by their values
    private Optional<Set<UUID>> withValues(
            Transaction transaction, EntryQuery query, List<UUID> ids, BooleanSupplier cancelled) {
        EntryRepository rows = new EntryRepository(transaction, store);
        Set<UUID> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            int to = Math.min(ids.size(), from + AT_ONCE);
            for (EntryEntity entry : rows.some(ids.subList(from, to))) {
                if (matches(entry, query)) {
                    found.add(entry.id());
                }
            }
            rows.forget();
        }
        return Optional.of(found);
    }

    /// What is damaged is told of where it is opened by itself.
    private boolean matches(EntryEntity entry, EntryQuery query) {
        try (SecretBytes value = entry.open(store.dataKey())) {
            String heading = query.searched(entry.summary(store.dataKey()));
            char[] text = value.toChars();
            try {
                return query.words().stream()
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

    /// What matches, of all that is there.
    private record Found(EntryList all, List<EntrySummary> matching) {

        static Found of(EntryList all, Predicate<EntrySummary> filter, EntryQuery query) {
            return new Found(
                    all, all.entries().stream().filter(filter).sorted(query.order()).toList());
        }

        EntryList list() {
            return new EntryList(matching, all.damaged());
        }

        EntryPage page(PageRequest request) {
            List<EntrySummary> items =
                    matching.stream().skip(request.offset()).limit(request.size()).toList();
            return new EntryPage(
                    new Page<>(items, request, matching.size()),
                    all.damaged(),
                    EntryFolder.of(all.entries()));
        }
    }
}
