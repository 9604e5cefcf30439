package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The earlier versions of one user's entries; every query names the owner.
final class EntryVersionRepository {
    private final Session session;
    private final UserStore store;

    EntryVersionRepository(Transaction transaction, UserStore store) {
        session = transaction.session();
        this.store = store;
    }

    void add(EntryVersionEntity version) {
        session.persist(version);
    }

    Optional<EntryVersionEntity> find(UUID entryId, long revision) {
        return session.createSelectionQuery(
                        """
                        from EntryVersionEntity
                        where entryId = :entry and owner = :owner and revision = :revision\
                        """,
                        EntryVersionEntity.class)
                .setParameter("entry", entryId)
                .setParameter("owner", store.userId())
                .setParameter("revision", revision)
                .uniqueResultOptional();
    }

    /// Without the values, newest first. The time of making is that of the change: no row has the
    /// other.
    List<SealedHeading> headings(UUID entryId) {
        return session.createSelectionQuery(
                        """
                        select entryId, owner, heading, revision, changedAt, changedAt
                        from EntryVersionEntity where entryId = :entry and owner = :owner
                        order by revision desc\
                        """,
                        SealedHeading.class)
                .setParameter("entry", entryId)
                .setParameter("owner", store.userId())
                .getResultList();
    }

    void removeUpTo(UUID entryId, long revision) {
        session.createMutationQuery(
                        """
                        delete EntryVersionEntity
                        where entryId = :entry and owner = :owner and revision <= :revision\
                        """)
                .setParameter("entry", entryId)
                .setParameter("owner", store.userId())
                .setParameter("revision", revision)
                .executeUpdate();
    }
}
