package app.certkeep.notification;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.UUID;

/// Attempts at the deliveries of one user.
final class AttemptRepository {
    private final Session session;
    private final UUID accountId;

    AttemptRepository(Transaction transaction, UUID accountId) {
        session = transaction.session();
        this.accountId = accountId;
    }

    void add(AttemptEntity attempt) {
        session.persist(attempt);
    }

    /// Those at a delivery, the first one first.
    List<AttemptEntity> of(UUID deliveryId) {
        return session.createSelectionQuery(
                        "from AttemptEntity where accountId = :account and deliveryId = :delivery"
                                + " order by beganAt, id",
                        AttemptEntity.class)
                .setParameter("account", accountId)
                .setParameter("delivery", deliveryId)
                .list();
    }
}
