package app.certkeep.certificate;

import app.certkeep.certificate.CertificateSuccession.Succession;
import app.certkeep.persistence.PageRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// All certificates of a user as they were at one revision. Orders that were asked for are kept,
/// and handed on to the next revision.
final class CertificateSnapshot {
    private static final Order USUAL = new Order(CertificateSort.EXPIRES, true);

    private final long revision;
    private final Map<Order, IndexedCertificate[]> sorted;
    private final IndexedCertificate[] all;

    private CertificateSnapshot(long revision, Map<Order, IndexedCertificate[]> sorted) {
        this.revision = revision;
        this.sorted = new ConcurrentHashMap<>(sorted);
        all = this.sorted.computeIfAbsent(USUAL, _ -> new IndexedCertificate[0]);
    }

    /// Before the first certificate.
    static CertificateSnapshot empty() {
        return new CertificateSnapshot(0, Map.of());
    }

    long revision() {
        return revision;
    }

    /// The next one.
    ///
    /// @param gone as they are in this one: those that are no more, or no more like that
    /// @param added those that are new, or like that now
    CertificateSnapshot at(
            long newRevision, List<IndexedCertificate> gone, List<IndexedCertificate> added) {
        Map<Order, IndexedCertificate[]> orders = new ConcurrentHashMap<>();
        sorted.forEach(
                (order, rows) -> orders.put(order, order.with(order.without(rows, gone), added)));
        return new CertificateSnapshot(newRevision, orders);
    }

    CertificateCounts counts(Moment moment) {
        CertificateFilter[] filters = CertificateFilter.values();
        long[] counts = new long[filters.length];
        for (IndexedCertificate one : all) {
            for (int i = 0; i < filters.length; i++) {
                if (filters[i].shows(one, moment)) {
                    counts[i]++;
                }
            }
        }
        return new CertificateCounts(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /// Those of most certificates first.
    List<TagCount> tags() {
        Map<String, Integer> lists = new HashMap<>();
        for (IndexedCertificate one : all) {
            lists.merge(one.tags(), 1, Integer::sum);
        }
        Map<String, Integer> counts = new HashMap<>();
        lists.forEach(
                (list, count) ->
                        TagList.fromColumn(list)
                                .forEach(tag -> counts.merge(tag, count, Integer::sum)));
        return counts.entrySet().stream()
                .map(one -> new TagCount(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparingInt(TagCount::certificates)
                                .reversed()
                                .thenComparing(TagCount::tag))
                .toList();
    }

    /// Those that something holds for, what ends first at the top.
    List<UUID> all(QueryCondition condition, Moment moment) {
        return Arrays.stream(all)
                .filter(one -> condition.holds(one, moment))
                .map(IndexedCertificate::id)
                .toList();
    }

    /// The first that has not ended.
    Optional<UUID> nextToEnd(Moment moment) {
        return Arrays.stream(all)
                .filter(one -> !moment.isExpired(one.notAfter()))
                .map(IndexedCertificate::id)
                .findFirst();
    }

    /// For each of some the one of the same identity that ends last before it, without these some.
    List<Succession> successions(Collection<UUID> some) {
        Set<UUID> wanted = Set.copyOf(some);
        Map<Set<String>, List<IndexedCertificate>> fresh =
                Arrays.stream(all)
                        .filter(one -> wanted.contains(one.id()))
                        .collect(Collectors.groupingBy(IndexedCertificate::identity));
        Map<UUID, UUID> oldByFresh = new LinkedHashMap<>();
        for (IndexedCertificate old : all) {
            if (!wanted.contains(old.id())) {
                fresh.getOrDefault(old.identity(), List.of()).stream()
                        .filter(one -> one.notAfter() > old.notAfter())
                        .forEach(one -> oldByFresh.put(one.id(), old.id()));
            }
        }
        return oldByFresh.entrySet().stream()
                .map(pair -> new Succession(pair.getValue(), pair.getKey()))
                .toList();
    }

    /// Some of those whose subject has one of these [NameKey]s.
    List<UUID> withSubjects(Set<String> keys, int most) {
        return Arrays.stream(all)
                .filter(one -> keys.contains(NameKey.ofLowerCase(one.subject())))
                .limit(most)
                .map(IndexedCertificate::id)
                .toList();
    }

    Found find(CertificateQuery query, PageRequest request, Moment moment) {
        QueryText words = query.words();
        IndexedCertificate[] rows = in(new Order(query.sort(), query.ascending()));
        List<UUID> ids = new ArrayList<>();
        int from = request.offset();
        if (query.filter() == CertificateFilter.ALL && words.isEmpty()) {
            for (int i = from; i < Math.min(rows.length, (long) from + request.size()); i++) {
                ids.add(rows[i].id());
            }
            return new Found(ids, rows.length);
        }
        int total = 0;
        for (IndexedCertificate row : rows) {
            if (query.filter().shows(row, moment) && words.matches(row, moment)) {
                if (total >= from && ids.size() < request.size()) {
                    ids.add(row.id());
                }
                total++;
            }
        }
        return new Found(ids, total);
    }

    /// All that a query asks for, in its order.
    List<UUID> ids(CertificateQuery query, Moment moment) {
        QueryText words = query.words();
        return Arrays.stream(in(new Order(query.sort(), query.ascending())))
                .filter(row -> query.filter().shows(row, moment) && words.matches(row, moment))
                .map(IndexedCertificate::id)
                .toList();
    }

    private IndexedCertificate[] in(Order order) {
        return sorted.computeIfAbsent(
                order,
                _ -> {
                    IndexedCertificate[] rows = all.clone();
                    Arrays.parallelSort(rows, order.comparator());
                    return rows;
                });
    }

    /// @param total of all pages
    record Found(List<UUID> ids, long total) {}

    private record Order(CertificateSort sort, boolean ascending) {
        Comparator<IndexedCertificate> comparator() {
            return sort.order(ascending);
        }

        /// Mostly a few among many, so their places are looked for and the rest is copied.
        IndexedCertificate[] without(IndexedCertificate[] rows, List<IndexedCertificate> gone) {
            int[] places =
                    gone.stream()
                            .mapToInt(one -> Arrays.binarySearch(rows, one, comparator()))
                            .sorted()
                            .toArray();
            IndexedCertificate[] kept = new IndexedCertificate[rows.length - places.length];
            int from = 0;
            for (int i = 0; i < places.length; i++) {
                System.arraycopy(rows, from, kept, from - i, places[i] - from);
                from = places[i] + 1;
            }
            System.arraycopy(rows, from, kept, from - places.length, rows.length - from);
            return kept;
        }

        IndexedCertificate[] with(IndexedCertificate[] rows, List<IndexedCertificate> added) {
            IndexedCertificate[] more = added.toArray(IndexedCertificate[]::new);
            Arrays.parallelSort(more, comparator());
            IndexedCertificate[] all = new IndexedCertificate[rows.length + more.length];
            int from = 0;
            for (int i = 0; i < more.length; i++) {
                int place = -1 - Arrays.binarySearch(rows, more[i], comparator());
                System.arraycopy(rows, from, all, from + i, place - from);
                all[place + i] = more[i];
                from = place;
            }
            System.arraycopy(rows, from, all, from + more.length, rows.length - from);
            return all;
        }
    }
}
