package app.certkeep.keyvalue;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.SortedRows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// All entries of a user as they were at one revision, without their values. Orders that were asked
/// for are kept, and handed on to the next revision.
final class EntrySnapshot {
    private static final Order USUAL = new Order(EntryQuery.Sort.KEY, true);

    private final long revision;
    private final Map<Order, SortedRows<IndexedEntry>> sorted;
    private final SortedRows<IndexedEntry> all;
    private final List<UUID> damaged;
    private final EntryFolder folders;

    private EntrySnapshot(
            long revision,
            Map<Order, SortedRows<IndexedEntry>> sorted,
            List<UUID> damaged,
            EntryFolder folders) {
        this.revision = revision;
        this.sorted = sorted;
        this.damaged = damaged;
        this.folders = folders;
        all = sorted.computeIfAbsent(USUAL, order -> SortedRows.of(List.of(), order.comparator()));
    }

    /// Before the first entry, and before the first revision.
    static EntrySnapshot empty() {
        return new EntrySnapshot(-1, new ConcurrentHashMap<>(), List.of(), EntryFolder.NONE);
    }

    long revision() {
        return revision;
    }

    /// The next one.
    ///
    /// @param gone as they are in this one: those that are no more, or no more like that
    /// @param added those that are new, or like that now
    /// @param nowDamaged rows that do not open
    EntrySnapshot at(
            long newRevision,
            List<IndexedEntry> gone,
            List<IndexedEntry> added,
            List<UUID> nowDamaged) {
        Map<Order, SortedRows<IndexedEntry>> orders = new ConcurrentHashMap<>();
        sorted.forEach((order, rows) -> orders.put(order, rows.next(gone, added)));
        EntryFolder nowFolders =
                keys(gone).equals(keys(added))
                        ? folders
                        : EntryFolder.of(orders.getOrDefault(USUAL, all));
        return new EntrySnapshot(newRevision, orders, nowDamaged, nowFolders);
    }

    private static List<String> keys(Collection<IndexedEntry> some) {
        return some.stream().map(IndexedEntry::key).sorted().toList();
    }

    List<UUID> damaged() {
        return damaged;
    }

    /// In the order of their keys.
    List<EntrySummary> withPrefix(String start) {
        return all.stream()
                .map(IndexedEntry::summary)
                .filter(entry -> entry.key().startsWith(start))
                .toList();
    }

    List<IndexedEntry> some(Predicate<IndexedEntry> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /// @param more those that match by something that is not in memory
    EntryList list(EntryQuery query, Set<UUID> more) {
        Predicate<IndexedEntry> wanted = wanted(query, more);
        return new EntryList(
                in(query).stream().filter(wanted).map(IndexedEntry::summary).toList(), damaged);
    }

    /// As [#list], of which one page is needed.
    EntryPage page(EntryQuery query, Set<UUID> more, PageRequest request) {
        SortedRows<IndexedEntry> rows = in(query);
        Predicate<IndexedEntry> wanted = wanted(query, more);
        List<EntrySummary> items = new ArrayList<>();
        int total = 0;
        for (IndexedEntry row : rows) {
            if (wanted.test(row)) {
                if (total >= request.offset() && items.size() < request.size()) {
                    items.add(row.summary());
                }
                total++;
            }
        }
        return new EntryPage(new Page<>(List.copyOf(items), request, total), damaged, folders);
    }

    private static Predicate<IndexedEntry> wanted(EntryQuery query, Set<UUID> more) {
        Predicate<IndexedEntry> matches = query.filter();
        return more.isEmpty() ? matches : matches.or(row -> more.contains(row.id()));
    }

    private SortedRows<IndexedEntry> in(EntryQuery query) {
        return sorted.computeIfAbsent(
                new Order(query.sort(), query.ascending()), order -> all.in(order.comparator()));
    }

    private record Order(EntryQuery.Sort sort, boolean ascending) {
        Comparator<IndexedEntry> comparator() {
            return sort.order(ascending);
        }
    }
}
