package app.certkeep.certificate;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Questions about the certificates of one user that the database answers.
final class CertificateSearchRepository {
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_PREFIX = 8;

    private final Session session;
    private final UUID owner;
    private final Instant now;

    CertificateSearchRepository(Transaction transaction, UUID owner, Instant now) {
        session = transaction.session();
        this.owner = owner;
        this.now = now;
    }

    Page<CertificateSummary> page(CertificateQuery query, PageRequest request) {
        List<String> words = words(query.text());
        String where = where(query.filter(), words);
        var rows =
                session.createSelectionQuery(
                                "from CertificateRow"
                                        + where
                                        + " order by "
                                        + query.sort().order(query.ascending()),
                                CertificateRow.class)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size());
        var count =
                session.createSelectionQuery(
                        "select count(*) from CertificateRow" + where, Long.class);
        bind(rows, query.filter(), words);
        bind(count, query.filter(), words);
        List<CertificateSummary> items =
                rows.getResultList().stream().map(row -> row.summary(now)).toList();
        return new Page<>(items, request, count.getSingleResult());
    }

    CertificateCounts counts() {
        String sums =
                Arrays.stream(CertificateFilter.values())
                        .map(filter -> "count(case when " + filter.condition() + " then 1 end)")
                        .collect(Collectors.joining(", "));
        Object[] row =
                session.createSelectionQuery(
                                "select " + sums + " from CertificateRow where accountId = :owner",
                                Object[].class)
                        .setParameter("owner", owner)
                        .setParameter("now", now)
                        .setParameter("soon", now.plus(CertificateStatus.NOTICE))
                        .getSingleResult();
        long[] counts = Arrays.stream(row).mapToLong(count -> (Long) count).toArray();
        return new CertificateCounts(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    CertificateSummary require(UUID id) {
        return session.createSelectionQuery(
                        "from CertificateRow where accountId = :owner and id = :id",
                        CertificateRow.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> row.summary(now))
                .orElseThrow(() -> CertificateRepository.missing(id));
    }

    /// The id that a person means by all or the beginning of it.
    UUID idOf(String typed) {
        String prefix = typed.strip().toLowerCase(Locale.ROOT);
        if (prefix.length() < SHORTEST_PREFIX || !prefix.matches("[0-9a-f-]+")) {
            throw CertificateRepository.missing(shown(typed));
        }
        List<UUID> found =
                session.createSelectionQuery(
                                "select id from CertificateRow where accountId = :owner"
                                        + " and cast(id as String) like :prefix",
                                UUID.class)
                        .setParameter("owner", owner)
                        .setParameter("prefix", prefix + "%")
                        .setMaxResults(2)
                        .getResultList();
        if (found.size() > 1) {
            throw new InvalidInputException(
                    "more than one certificate id begins so", "certificate.id.ambiguous", prefix);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> CertificateRepository.missing(shown(typed)));
    }

    private static String where(CertificateFilter filter, List<String> words) {
        return " where accountId = :owner and "
                + filter.condition()
                + IntStream.range(0, words.size())
                        .mapToObj(i -> " and locate(:word" + i + ", searchText) > 0")
                        .collect(Collectors.joining());
    }

    private void bind(CommonQueryContract query, CertificateFilter filter, List<String> words) {
        query.setParameter("owner", owner);
        if (filter.condition().contains(":now")) {
            query.setParameter("now", now);
        }
        if (filter.condition().contains(":soon")) {
            query.setParameter("soon", now.plus(CertificateStatus.NOTICE));
        }
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(StorableText.of(text).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String shown(String typed) {
        String visible = app.certkeep.certificate.format.VisibleText.of(typed);
        return visible.length() <= 40 ? visible : visible.substring(0, 39) + "…";
    }
}
