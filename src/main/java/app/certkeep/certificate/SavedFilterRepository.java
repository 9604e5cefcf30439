package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// The saved filters of users.
final class SavedFilterRepository {
    private final Session session;

    SavedFilterRepository(Transaction transaction) {
        session = transaction.session();
    }

    Optional<SavedFilterEntity> find(UUID accountId) {
        return session.createSelectionQuery(
                        "from SavedFilterEntity where accountId = :account",
                        SavedFilterEntity.class)
                .setParameter("account", accountId)
                .uniqueResultOptional();
    }

    void put(SavedFilterEntity filters) {
        session.persist(filters);
    }
}
