package app.certkeep.certificate;

import app.certkeep.certificate.CertificateSuccession.Succession;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.SortedRows;

import java.util.ArrayList;
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
    private final Map<Order, SortedRows<IndexedCertificate>> sorted;
    private final SortedRows<IndexedCertificate> all;

    private CertificateSnapshot(long revision, Map<Order, SortedRows<IndexedCertificate>> sorted) {
        this.revision = revision;
        this.sorted = new ConcurrentHashMap<>(sorted);
        all =
                this.sorted.computeIfAbsent(
                        USUAL, order -> SortedRows.of(List.of(), order.comparator()));
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
        Map<Order, SortedRows<IndexedCertificate>> orders = new ConcurrentHashMap<>();
        sorted.forEach((order, rows) -> orders.put(order, rows.next(gone, added)));
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
        return all.stream()
                .filter(one -> condition.holds(one, moment))
                .map(IndexedCertificate::id)
                .toList();
    }

    /// The first that has not ended.
    Optional<UUID> nextToEnd(Moment moment) {
        return all.stream()
                .filter(one -> !moment.isExpired(one.notAfter()))
                .map(IndexedCertificate::id)
                .findFirst();
    }

    /// For each of some the one of the same identity that ends last before it, without these some.
    List<Succession> successions(Collection<UUID> some) {
        Set<UUID> wanted = Set.copyOf(some);
        Map<Set<String>, List<IndexedCertificate>> fresh =
                all.stream()
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
        return all.stream()
                .filter(one -> keys.contains(NameKey.ofLowerCase(one.subject())))
                .limit(most)
                .map(IndexedCertificate::id)
                .toList();
    }

    Found find(CertificateQuery query, PageRequest request, Moment moment) {
        QueryText words = query.words();
        SortedRows<IndexedCertificate> rows = in(new Order(query.sort(), query.ascending()));
        List<UUID> ids = new ArrayList<>();
        int from = request.offset();
        if (query.filter() == CertificateFilter.ALL && words.isEmpty()) {
            for (int i = from; i < Math.min(rows.size(), (long) from + request.size()); i++) {
                ids.add(rows.get(i).id());
            }
            return new Found(ids, rows.size());
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
        return in(new Order(query.sort(), query.ascending())).stream()
                .filter(row -> query.filter().shows(row, moment) && words.matches(row, moment))
                .map(IndexedCertificate::id)
                .toList();
    }

    private SortedRows<IndexedCertificate> in(Order order) {
        return sorted.computeIfAbsent(order, _ -> all.in(order.comparator()));
    }

    /// @param total of all pages
    record Found(List<UUID> ids, long total) {}

    private record Order(CertificateSort sort, boolean ascending) {
        Comparator<IndexedCertificate> comparator() {
            return sort.order(ascending);
        }
    }
}
