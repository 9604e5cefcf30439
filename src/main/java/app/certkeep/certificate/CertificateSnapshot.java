package app.certkeep.certificate;

import app.certkeep.persistence.PageRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

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
    /// @param changed certificates that are new or other than they were, by their ids
    /// @param there tells of ids whether they still are
    CertificateSnapshot at(
            long newRevision, Map<UUID, IndexedCertificate> changed, Predicate<UUID> there) {
        IndexedCertificate[] added =
                changed.values().stream()
                        .filter(c -> there.test(c.id()))
                        .toArray(IndexedCertificate[]::new);
        Map<Order, IndexedCertificate[]> orders = new ConcurrentHashMap<>();
        sorted.forEach(
                (order, old) ->
                        orders.put(
                                order,
                                order.merged(
                                        kept(old, id -> !changed.containsKey(id) && there.test(id)),
                                        added)));
        return new CertificateSnapshot(newRevision, orders);
    }

    private static List<IndexedCertificate> kept(IndexedCertificate[] old, Predicate<UUID> there) {
        List<IndexedCertificate> kept = new ArrayList<>(old.length);
        for (IndexedCertificate one : old) {
            if (there.test(one.id())) {
                kept.add(one);
            }
        }
        return kept;
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

    Found find(CertificateQuery query, PageRequest request, Moment moment) {
        List<String> words = query.words();
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
            if (query.filter().shows(row, moment) && row.hasAll(words)) {
                if (total >= from && ids.size() < request.size()) {
                    ids.add(row.id());
                }
                total++;
            }
        }
        return new Found(ids, total);
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

        /// Two sorted runs, which sorting notices and merges.
        IndexedCertificate[] merged(List<IndexedCertificate> old, IndexedCertificate[] added) {
            IndexedCertificate[] more = added.clone();
            Arrays.parallelSort(more, comparator());
            IndexedCertificate[] rows =
                    old.toArray(new IndexedCertificate[old.size() + more.length]);
            System.arraycopy(more, 0, rows, old.size(), more.length);
            Arrays.sort(rows, comparator());
            return rows;
        }
    }
}
