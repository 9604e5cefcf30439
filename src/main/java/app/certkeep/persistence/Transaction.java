package app.certkeep.persistence;

import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.util.Optional;

/// One open transaction. Services hand it to repositories and know nothing else of it.
public final class Transaction {
    private final Session session;

    Transaction(Session session) {
        this.session = session;
    }

    /// The row with an id. Hibernate's own `find` is not to be used: where the connection breaks
    /// under it, it answers that there is no such row.
    public <T> Optional<T> find(Class<T> type, Object id) {
        return byId(type, id).uniqueResultOptional();
    }

    /// As [#find], keeping others from changing the row until this transaction ends.
    public <T> Optional<T> findAndLock(Class<T> type, Object id) {
        return byId(type, id).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResultOptional();
    }

    private <T> SelectionQuery<T> byId(Class<T> type, Object id) {
        return session.createSelectionQuery(
                        "from " + type.getName() + " row where id(row) = :id", type)
                .setParameter("id", id);
    }

    /// For repositories only.
    public Session session() {
        return session;
    }
}
