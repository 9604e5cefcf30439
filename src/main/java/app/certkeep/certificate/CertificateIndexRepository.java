package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What has become of the certificates of one user since some revision.
final class CertificateIndexRepository {
    /// Rows that are read at once, or some more: those of one revision are not torn apart.
    private static final int AT_ONCE = 5_000;

    private static final String COLUMNS =
            "select id, name, subject, issuer, sha256, serial, keyAlgorithm, subjectAltNames,"
                    + " notBefore, notAfter, createdAt, active, hasKey, tags";
    private static final String CHANGED =
            " from CertificateRow where accountId = :owner and revision > :known";
    private static final String LIVE = " and deletedAt is null";

    /// In the order of the index, as a database sees best where all of it is named. The
    /// trash counts along: the index alone answers this.
    private static final String REVISIONS =
            "select revision" + CHANGED + " order by accountId, revision";

    private final Session session;
    private final UUID owner;

    CertificateIndexRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// Empty where the user has just been deleted.
    Optional<CertificateRevision> revision() {
        return session.createSelectionQuery(
                        "from CertificateRevision where accountId = :owner",
                        CertificateRevision.class)
                .setParameter("owner", owner)
                .uniqueResultOptional();
    }

    /// Of those that are not in the trash.
    List<UUID> ids() {
        return session.createSelectionQuery(
                        "select id from CertificateRow"
                                + " where accountId = :owner and deletedAt is null",
                        UUID.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// Reads on until nothing is left, so a row that moves up while this reads is seen again there;
    /// what comes later counts.
    ///
    /// @param share keeps a text once that many have
    void since(long revision, UnaryOperator<String> share, Consumer<IndexedCertificate> sink) {
        long known = revision;
        while (true) {
            List<Long> next =
                    about(REVISIONS, known, Long.class)
                            .setFirstResult(AT_ONCE)
                            .setMaxResults(1)
                            .getResultList();
            if (next.isEmpty()) {
                about(COLUMNS + CHANGED + LIVE, known, Object[].class)
                        .getResultList()
                        .forEach(row -> sink.accept(indexed(row, share)));
                return;
            }
            long last = next.getFirst();
            about(COLUMNS + CHANGED + LIVE + " and revision <= :last", known, Object[].class)
                    .setParameter("last", last)
                    .getResultList()
                    .forEach(row -> sink.accept(indexed(row, share)));
            known = last;
        }
    }

    private <T> SelectionQuery<T> about(String query, long known, Class<T> type) {
        return session.createSelectionQuery(query, type)
                .setParameter("owner", owner)
                .setParameter("known", known);
    }

    private static IndexedCertificate indexed(Object[] row, UnaryOperator<String> share) {
        String subject = lower(row[2]);
        String issuer = lower(row[3]);
        return new IndexedCertificate(
                (UUID) row[0],
                lower(row[1]),
                subject,
                issuer.equals(subject) ? subject : share.apply(issuer),
                lower(row[4] + "\n" + row[5] + "\n" + row[6] + "\n" + row[7]),
                share.apply((String) row[13]),
                Moment.micros((Instant) row[8]),
                Moment.micros((Instant) row[9]),
                Moment.micros((Instant) row[10]),
                (Boolean) row[11],
                (Boolean) row[12]);
    }

    private static String lower(Object text) {
        return ((String) text).toLowerCase(Locale.ROOT);
    }
}
