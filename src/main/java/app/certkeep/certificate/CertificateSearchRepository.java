package app.certkeep.certificate;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// Certificates of one user as lists show them. Which ones a list shows, [CertificateIndex] knows.
final class CertificateSearchRepository {
    /// Values in one `in` list.
    private static final int AT_ONCE = 500;

    private static final int SHORTEST_PREFIX = 8;
    private static final String LOWEST = "00000000-0000-0000-0000-000000000000";
    private static final String HIGHEST = LOWEST.replace('0', 'f');
    private static final Pattern ID = Pattern.compile(LOWEST.replace("0", "[0-9a-f]"));

    private final Session session;
    private final UUID owner;
    private final Moment moment;

    CertificateSearchRepository(Transaction transaction, UUID owner, Moment moment) {
        session = transaction.session();
        this.owner = owner;
        this.moment = moment;
    }

    /// In the order of the ids, without those that are no more.
    List<CertificateSummary> all(List<UUID> ids) {
        Map<UUID, CertificateSummary> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            session.createSelectionQuery(
                            "from CertificateRow where accountId = :owner and id in :some"
                                    + " and deletedAt is null",
                            CertificateRow.class)
                    .setParameter("owner", owner)
                    .setParameter("some", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(row -> found.put(row.id(), row.summary(moment)));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    CertificateSummary require(UUID id) {
        return session.createSelectionQuery(
                        "from CertificateRow where accountId = :owner and id = :id"
                                + " and deletedAt is null",
                        CertificateRow.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> row.summary(moment))
                .orElseThrow(() -> CertificateRepository.missing(id));
    }

    /// The id that a person means by all or the beginning of it.
    UUID idOf(String typed) {
        String prefix = typed.strip().toLowerCase(Locale.ROOT);
        if (prefix.length() < SHORTEST_PREFIX
                || prefix.length() > LOWEST.length()
                || !ID.matcher(filled(prefix, LOWEST)).matches()) {
            throw CertificateRepository.missing(shown(typed));
        }
        List<UUID> found =
                session.createSelectionQuery(
                                "select id from CertificateRow where accountId = :owner"
                                        + " and id between :lowest and :highest"
                                        + " and deletedAt is null",
                                UUID.class)
                        .setParameter("owner", owner)
                        .setParameter("lowest", UUID.fromString(filled(prefix, LOWEST)))
                        .setParameter("highest", UUID.fromString(filled(prefix, HIGHEST)))
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

    private static String filled(String prefix, String rest) {
        return prefix + rest.substring(prefix.length());
    }

    private static String shown(String typed) {
        String visible = app.certkeep.certificate.format.VisibleText.of(typed);
        return visible.length() <= 40 ? visible : visible.substring(0, 39) + "…";
    }
}
