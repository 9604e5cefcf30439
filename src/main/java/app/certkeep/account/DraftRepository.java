package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// The drafts of a user on one device.
final class DraftRepository {
    private final Session session;

    DraftRepository(Transaction transaction) {
        session = transaction.session();
    }

    Optional<DraftEntity> find(UUID accountId, String device, String place) {
        return session.createSelectionQuery(
                        """
                        from DraftEntity
                        where accountId = :account and device = :device and place = :place\
                        """,
                        DraftEntity.class)
                .setParameter("account", accountId)
                .setParameter("device", device)
                .setParameter("place", place)
                .uniqueResultOptional();
    }

    void put(DraftEntity draft) {
        session.persist(draft);
    }

    void remove(DraftEntity draft) {
        session.remove(draft);
    }
}
