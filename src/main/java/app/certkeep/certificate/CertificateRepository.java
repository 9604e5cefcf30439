package app.certkeep.certificate;

import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.RevisionCounter;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The certificates of one user that are not in the trash, to be changed.
final class CertificateRepository {
    /// Values in one `in` list.
    private static final int AT_ONCE = 500;

    private final Session session;
    private final UUID owner;
    private final RevisionCounter counter;

    CertificateRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
        counter = new RevisionCounter(transaction, owner, CertificateRevision.class);
    }

    /// As [RevisionCounter#change].
    Change change(Instant now) {
        return counter.change(now);
    }

    /// As [RevisionCounter#removal], of a transaction that takes certificates out of the lists.
    Change removal(Instant now) {
        return counter.removal(now);
    }

    void add(List<StoredCertificate> certificates) {
        certificates.forEach(one -> session.persist(one.entity()));
        certificates.forEach(one -> session.persist(one.content()));
        flush();
    }

    List<UUID> ids() {
        return session.createSelectionQuery(
                        "select id from CertificateEntity"
                                + " where accountId = :owner and deletedAt is null order by id",
                        UUID.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// Those of the ids that are still there.
    List<CertificateEntity> some(Collection<UUID> ids) {
        return entities("id", ids);
    }

    CertificateEntity require(UUID id) {
        return requireAll(List.of(id)).getFirst();
    }

    /// The certificates in the order of their ids, each once.
    ///
    /// @throws NotFoundException where the user has no certificate of one of the ids
    List<CertificateEntity> requireAll(Collection<UUID> ids) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        Map<UUID, CertificateEntity> found = new HashMap<>();
        for (List<UUID> some : pieces(wanted)) {
            entities("id", some).forEach(entity -> found.put(entity.id(), entity));
        }
        for (UUID id : wanted) {
            if (!found.containsKey(id)) {
                throw missing(id);
            }
        }
        return wanted.stream().map(found::get).toList();
    }

    /// What others may be told of certificates.
    ///
    /// @throws NotFoundException where the user has no certificate of one of the ids
    List<CertificateFacts> facts(Collection<UUID> ids) {
        return requireAll(ids).stream().map(CertificateEntity::facts).toList();
    }

    /// Those that a key with one of these pairings belongs to, the oldest first.
    List<CertificateEntity> byPairing(Collection<String> pairings) {
        return entities("pairing", pairings);
    }

    Optional<CertificateEntity> byFingerprint(String sha256) {
        return entities("sha256", List.of(sha256)).stream().findFirst();
    }

    /// The ids of certificates of authorities with this name, the oldest first.
    List<UUID> authorities(String subject) {
        return session.createSelectionQuery(
                        "select id from CertificateEntity where accountId = :owner and ca = true"
                                + " and subject = :subject and deletedAt is null"
                                + " order by createdAt, id",
                        UUID.class)
                .setParameter("owner", owner)
                .setParameter("subject", subject)
                .getResultList();
    }

    /// Those of authorities whose private keys are here, by name.
    List<CertificateEntity> authorities() {
        return session.createSelectionQuery(
                        "from CertificateEntity where accountId = :owner and ca = true"
                                + " and hasKey = true and deletedAt is null order by name, id",
                        CertificateEntity.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// Which of the fingerprints the user has already, with the ids of those in the trash.
    Map<String, Optional<UUID>> present(Collection<String> sha256s) {
        Map<String, Optional<UUID>> present = new HashMap<>();
        for (List<String> some : pieces(sha256s)) {
            session.createSelectionQuery(
                            "select sha256, id, deletedAt from CertificateEntity"
                                    + " where accountId = :owner and sha256 in :some",
                            Object[].class)
                    .setParameter("owner", owner)
                    .setParameter("some", some)
                    .getResultList()
                    .forEach(
                            row ->
                                    present.put(
                                            (String) row[0],
                                            Optional.ofNullable(row[2]).map(_ -> (UUID) row[1])));
        }
        return present;
    }

    /// The names of those that the user has, by fingerprint.
    Map<String, String> names(Collection<String> sha256s) {
        Map<String, String> names = new HashMap<>();
        for (List<String> some : pieces(sha256s)) {
            session.createSelectionQuery(
                            "select sha256, name from CertificateEntity"
                                    + " where accountId = :owner and sha256 in :some",
                            Object[].class)
                    .setParameter("owner", owner)
                    .setParameter("some", some)
                    .getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }

    StoredCertificate requireStored(UUID id) {
        CertificateEntity entity = require(id);
        CertificateContent content = contents(List.of(entity)).get(id);
        if (content == null) {
            throw missing(id);
        }
        return new StoredCertificate(entity, content);
    }

    /// The contents of those that the user has, of at most 500.
    List<CertificateContent> stored(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : List.copyOf(contents(entities("id", ids)).values());
    }

    /// By the ids of the certificates.
    Map<UUID, CertificateContent> contents(Collection<CertificateEntity> certificates) {
        Map<UUID, CertificateContent> found = new HashMap<>();
        for (List<UUID> some : pieces(certificates.stream().map(c -> c.id()).toList())) {
            session.createSelectionQuery(
                            "from CertificateContent where certificateId in :some",
                            CertificateContent.class)
                    .setParameter("some", some)
                    .getResultList()
                    .forEach(content -> found.put(content.certificateId(), content));
        }
        return found;
    }

    /// Writes what is pending and forgets what is loaded, to bound the memory of a long run.
    void flush() {
        session.flush();
        session.clear();
    }

    /// Forgets what is loaded and was only looked at.
    void forget() {
        session.clear();
    }

    private <T> List<CertificateEntity> entities(String property, Collection<T> values) {
        return session.createSelectionQuery(
                        "from CertificateEntity where accountId = :owner and "
                                + property
                                + " in :values and deletedAt is null order by createdAt, id",
                        CertificateEntity.class)
                .setParameter("owner", owner)
                .setParameter("values", values)
                .getResultList();
    }

    static NotFoundException missing(Object id) {
        return new NotFoundException(
                "no certificate " + id + " of this user", "certificate.not-found", id);
    }

    static <T> List<List<T>> pieces(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            pieces.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return pieces;
    }
}
