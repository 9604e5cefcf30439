package app.certkeep.keyvalue;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What has become of the entries of one user since some revision.
final class EntryIndexRepository {
    private static final String CHANGED =
            " from EntryEntity where owner = :owner and changedIn > :known";

    private final Session session;
    private final UUID owner;

    EntryIndexRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// Empty where the user has just been deleted.
    Optional<EntryRevision> revision() {
        return session.createSelectionQuery(
                        "from EntryRevision where accountId = :owner", EntryRevision.class)
                .setParameter("owner", owner)
                .uniqueResultOptional();
    }

    List<SealedHeading> changed(long since) {
        return about(
                "select id, owner, heading, revision, createdAt, updatedAt"
                        + CHANGED
                        + " and deletedAt is null",
                since,
                SealedHeading.class);
    }

    List<UUID> trashed(long since) {
        return about("select id" + CHANGED + " and deletedAt is not null", since, UUID.class);
    }

    private <T> List<T> about(String query, long known, Class<T> type) {
        return session.createSelectionQuery(query, type)
                .setParameter("owner", owner)
                .setParameter("known", known)
                .getResultList();
    }
}
