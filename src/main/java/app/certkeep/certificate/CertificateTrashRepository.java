package app.certkeep.certificate;

import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The way of one user's certificates into the trash and out of it, without loading them.
final class CertificateTrashRepository {
    /// Before everything that was ever deleted. The databases find a range by the index of the
    /// trash; for `is not null` H2 reads all rows of the user.
    private static final Instant EVER = Instant.EPOCH;

    private static final String TRASHED =
            " from CertificateEntity where accountId = :owner and deletedAt > :ever";

    private final Session session;
    private final UUID owner;

    CertificateTrashRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// The names of certificates that are to go into the trash.
    ///
    /// @throws NotFoundException where the user has no certificate of one of the ids, or it lies
    ///     in the trash
    Map<UUID, String> requireLive(Collection<UUID> ids) {
        return names(ids, false, CertificateRepository::missing);
    }

    /// The names of certificates of the trash.
    ///
    /// @throws NotFoundException where one of them does not lie there
    Map<UUID, String> requireTrashed(Collection<UUID> ids) {
        return names(ids, true, _ -> notThere());
    }

    private Map<UUID, String> names(
            Collection<UUID> ids, boolean trashed, Function<UUID, NotFoundException> missing) {
        LinkedHashSet<UUID> wanted = new LinkedHashSet<>(ids);
        Map<UUID, String> found = new HashMap<>();
        for (List<UUID> some : CertificateRepository.pieces(wanted)) {
            session
                    .createSelectionQuery(
                            "select id, name, deletedAt from CertificateEntity"
                                    + " where accountId = :owner and id in :some",
                            Object[].class)
                    .setParameter("owner", owner)
                    .setParameter("some", some)
                    .getResultList()
                    .stream()
                    .filter(row -> Objects.nonNull(row[2]) == trashed)
                    .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        }
        Map<UUID, String> names = new LinkedHashMap<>();
        for (UUID id : wanted) {
            String name = found.get(id);
            if (name == null) {
                throw missing.apply(id);
            }
            names.put(id, name);
        }
        return names;
    }

    /// @param change by which they leave the lists; from it on nobody else moves any
    void putIn(Collection<UUID> ids, Change change) {
        for (List<UUID> some : CertificateRepository.pieces(ids)) {
            session.createMutationQuery(
                            "update versioned CertificateEntity set deletedAt = :now"
                                    + " where accountId = :owner and id in :some")
                    .setParameter("now", change.at())
                    .setParameter("owner", owner)
                    .setParameter("some", some)
                    .executeUpdate();
        }
    }

    /// @param change by which they come back into the lists
    /// @throws ConflictException where one has been purged meanwhile
    void takeOut(Collection<UUID> ids, Change change) {
        int back = 0;
        for (List<UUID> some : CertificateRepository.pieces(ids)) {
            back +=
                    session.createMutationQuery(
                                    "update versioned CertificateEntity set deletedAt = null,"
                                            + " revision = :revision, updatedAt = :now"
                                            + " where accountId = :owner and id in :some")
                            .setParameter("revision", change.revision())
                            .setParameter("now", change.at())
                            .setParameter("owner", owner)
                            .setParameter("some", some)
                            .executeUpdate();
        }
        if (back != ids.size()) {
            throw new ConflictException("purged meanwhile", "failure.conflict");
        }
    }

    long count() {
        return session.createSelectionQuery("select count(*)" + TRASHED, Long.class)
                .setParameter("owner", owner)
                .setParameter("ever", EVER)
                .getSingleResult();
    }

    /// The newest of the trash first.
    List<TrashedCertificate> page(PageRequest request) {
        return session.createSelectionQuery(
                        "select id, name, deletedAt" + TRASHED + " order by deletedAt desc, id",
                        TrashedCertificate.class)
                .setParameter("owner", owner)
                .setParameter("ever", EVER)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
    }

    /// Some of those that were deleted before a time.
    List<UUID> before(Instant time, int most) {
        return session.createSelectionQuery(
                        "select id" + TRASHED + " and deletedAt < :before", UUID.class)
                .setParameter("owner", owner)
                .setParameter("ever", EVER)
                .setParameter("before", time)
                .setMaxResults(most)
                .getResultList();
    }

    /// Deletes for good, with what hangs on it.
    ///
    /// @return how many rows went
    int remove(Collection<UUID> ids) {
        int gone = 0;
        for (List<UUID> some : CertificateRepository.pieces(ids)) {
            gone +=
                    session.createMutationQuery(
                                    "delete CertificateEntity where accountId = :owner"
                                            + " and id in :some and deletedAt is not null")
                            .setParameter("owner", owner)
                            .setParameter("some", some)
                            .executeUpdate();
        }
        return gone;
    }

    static NotFoundException notThere() {
        return new NotFoundException("not in the trash", "trash.missing");
    }
}
