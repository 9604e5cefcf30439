package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What was told of the ends of one user's certificates.
final class ToldExpiryRepository {
    private final Session session;
    private final UUID owner;

    ToldExpiryRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// The certificates of which that was told.
    Set<UUID> told(String threshold) {
        return new HashSet<>(
                session.createSelectionQuery(
                                "select certificateId from ToldExpiryEntity"
                                        + " where accountId = :owner and threshold = :threshold",
                                UUID.class)
                        .setParameter("owner", owner)
                        .setParameter("threshold", threshold)
                        .getResultList());
    }

    /// Those of at most 500 of which that was told.
    Set<UUID> told(String threshold, Collection<UUID> some) {
        return new HashSet<>(
                session.createSelectionQuery(
                                "select certificateId from ToldExpiryEntity"
                                        + " where accountId = :owner and threshold = :threshold"
                                        + " and certificateId in :some",
                                UUID.class)
                        .setParameter("owner", owner)
                        .setParameter("threshold", threshold)
                        .setParameter("some", some)
                        .getResultList());
    }

    void add(UUID certificateId, String threshold, Instant now) {
        session.persist(new ToldExpiryEntity(certificateId, threshold, owner, now));
    }
}
