package app.certkeep.notification;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Deliveries of one user.
final class DeliveryRepository {
    /// Of an endpoint and a certificate, only the first pending one may be sent.
    private static final String SENDABLE =
            """
            d.accountId = :account and d.state = PENDING
            and (d.endpoint.enabled = true or d.eventType = 'endpoint.test')
            and not exists (
                select 1 from DeliveryEntity earlier
                where earlier.endpoint = d.endpoint and earlier.certificateId = d.certificateId
                and earlier.state = PENDING and earlier.position < d.position)
            """;

    private final Session session;
    private final UUID accountId;

    DeliveryRepository(Transaction transaction, UUID accountId) {
        session = transaction.session();
        this.accountId = accountId;
    }

    void add(DeliveryEntity delivery) {
        session.persist(delivery);
    }

    /// A place behind all that tells an endpoint of a certificate. It is made of the time, so that
    /// different certificates keep their order too, and of what is there already, because clocks
    /// of several computers differ. Whoever moves the same switch at this moment fails on the
    /// certificate's version, so no two get the same place.
    long nextPosition(EndpointEntity endpoint, @Nullable UUID certificateId, Instant now) {
        long byTime = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        if (certificateId == null) {
            return byTime;
        }
        long last =
                session.createSelectionQuery(
                                "select coalesce(max(position), 0) from DeliveryEntity where"
                                        + " endpoint = :endpoint and certificateId = :certificate",
                                Long.class)
                        .setParameter("endpoint", endpoint)
                        .setParameter("certificate", certificateId)
                        .setHibernateFlushMode(FlushMode.MANUAL)
                        .getSingleResult();
        return Math.max(byTime, last + 1);
    }

    /// What an endpoint was, or is to be, told last of a certificate. Does not flush, as above.
    Optional<DeliveryEntity> last(EndpointEntity endpoint, UUID certificateId) {
        return select(
                        "from DeliveryEntity d where ",
                        " and d.endpoint = :endpoint and d.certificateId = :certificate"
                                + " order by d.position desc")
                .setParameter("endpoint", endpoint)
                .setParameter("certificate", certificateId)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    void remove(DeliveryEntity delivery) {
        session.remove(delivery);
    }

    Optional<DeliveryEntity> find(UUID id) {
        return select("from DeliveryEntity d join fetch d.endpoint where d.id = :id and ", "")
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// Newest first.
    Page<DeliveryEntity> page(DeliveryQuery query, PageRequest request) {
        String condition =
                (query.state() == null ? "" : " and d.state = :state")
                        + (query.endpointId() == null ? "" : " and d.endpoint.id = :endpoint");
        SelectionQuery<DeliveryEntity> rows =
                select(
                        "from DeliveryEntity d join fetch d.endpoint where ",
                        condition + " order by d.createdAt desc, d.position desc, d.id");
        SelectionQuery<Long> total =
                session.createSelectionQuery(
                                "select count(*) from DeliveryEntity d"
                                        + " where d.accountId = :account"
                                        + condition,
                                Long.class)
                        .setParameter("account", accountId);
        if (query.state() != null) {
            rows.setParameter("state", query.state());
            total.setParameter("state", query.state());
        }
        if (query.endpointId() != null) {
            rows.setParameter("endpoint", query.endpointId());
            total.setParameter("endpoint", query.endpointId());
        }
        rows.setFirstResult(request.offset()).setMaxResults(request.size());
        return new Page<>(rows.list(), request, total.getSingleResult());
    }

    Optional<DeliveryEntity> lastAttempted(UUID endpointId) {
        return select(
                        "from DeliveryEntity d join fetch d.endpoint where ",
                        " and d.endpoint.id = :endpoint and d.lastAttemptAt is not null"
                                + " order by d.lastAttemptAt desc, d.position desc")
                .setParameter("endpoint", endpointId)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /// What may be sent to an endpoint now, the oldest first; nothing while somebody is sending
    /// to it.
    ///
    /// @param claimant whose claims alone count, or null for those of everybody
    Optional<DeliveryEntity> due(UUID endpointId, Instant now, @Nullable UUID claimant) {
        return select(
                        "from DeliveryEntity d join fetch d.endpoint where "
                                + SENDABLE
                                + " and d.endpoint.id = :endpoint and d.nextAttemptAt <= :now"
                                + " and not exists (select 1 from DeliveryEntity claimed"
                                + " where claimed.endpoint = d.endpoint"
                                + " and claimed.claimedUntil > :now"
                                + " and (:anybody = true or claimed.claimedBy = :claimant)) and ",
                        " order by d.endpoint.id, d.state, d.position")
                .setParameter("endpoint", endpointId)
                .setParameter("now", now)
                .setParameter("anybody", claimant == null)
                .setParameter("claimant", claimant, UUID.class)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /// When the next retry is due, after now. What is due already waits for its endpoint or for
    /// an earlier one, not for a time.
    Optional<Instant> nextDue(Instant now) {
        return Optional.ofNullable(
                session.createSelectionQuery(
                                "select min(d.nextAttemptAt) from DeliveryEntity d where "
                                        + SENDABLE
                                        + " and d.nextAttemptAt > :now",
                                Instant.class)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }

    /// Begins again, each under its message id and in its old place.
    int resendFailed(Instant since, Instant now) {
        return session.createMutationQuery(
                        "update versioned DeliveryEntity set state = :pending, attempts = 0,"
                                + " nextAttemptAt = :now where accountId = :account"
                                + " and state = :dead and createdAt >= :since"
                                + " and eventType <> 'endpoint.test'")
                .setParameter("now", now)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .setParameter("pending", DeliveryState.PENDING)
                .setParameter("dead", DeliveryState.DEAD)
                .executeUpdate();
    }

    private SelectionQuery<DeliveryEntity> select(String before, String after) {
        return session.createSelectionQuery(
                        before + "d.accountId = :account" + after, DeliveryEntity.class)
                .setParameter("account", accountId);
    }

    /// Up to two ids that begin as typed.
    List<UUID> idsFrom(IdPrefix prefix) {
        return session.createSelectionQuery(
                        "select id from DeliveryEntity where accountId = :account"
                                + " and cast(id as String) like :prefix",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("prefix", prefix.text() + "%")
                .setMaxResults(2)
                .list();
    }
}
