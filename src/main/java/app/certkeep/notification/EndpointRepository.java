package app.certkeep.notification;

import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.FlushMode;
import org.hibernate.LockMode;
import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Endpoints of one user.
final class EndpointRepository {
    private final Session session;
    private final UUID accountId;

    EndpointRepository(Transaction transaction, UUID accountId) {
        session = transaction.session();
        this.accountId = accountId;
    }

    void add(EndpointEntity endpoint) {
        session.persist(endpoint);
    }

    Optional<EndpointEntity> find(UUID id) {
        return session.createSelectionQuery(
                        "from EndpointEntity where id = :id and accountId = :account",
                        EndpointEntity.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .uniqueResultOptional();
    }

    List<EndpointEntity> all() {
        return select("");
    }

    /// As [#all], one page.
    List<EndpointEntity> some(PageRequest request) {
        return session.createSelectionQuery(
                        "from EndpointEntity where accountId = :account order by name, id",
                        EndpointEntity.class)
                .setParameter("account", accountId)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .list();
    }

    List<EndpointEntity> enabled() {
        return select("and enabled = true");
    }

    /// Locks those of the endpoints that nobody else has locked, until the transaction ends.
    List<EndpointEntity> lockFree(Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from EndpointEntity where accountId = :account and id in :ids"
                                + " order by name, id",
                        EndpointEntity.class)
                .setParameter("account", accountId)
                .setParameter("ids", ids)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .list();
    }

    /// Does not flush: the outbox asks once for every certificate of a bulk change, none of which
    /// is an endpoint.
    private List<EndpointEntity> select(String condition) {
        return session.createSelectionQuery(
                        "from EndpointEntity where accountId = :account "
                                + condition
                                + " order by name, id",
                        EndpointEntity.class)
                .setParameter("account", accountId)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .list();
    }

    /// Deletes it; its deliveries go with it by foreign key.
    void remove(EndpointEntity endpoint) {
        session.remove(endpoint);
    }

    /// Up to two ids that begin as typed.
    List<UUID> idsFrom(IdPrefix prefix) {
        return session.createSelectionQuery(
                        "select id from EndpointEntity where accountId = :account"
                                + " and cast(id as String) like :prefix",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("prefix", prefix.text() + "%")
                .setMaxResults(2)
                .list();
    }

    long count() {
        return session.createSelectionQuery(
                        "select count(*) from EndpointEntity where accountId = :account",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }
}
