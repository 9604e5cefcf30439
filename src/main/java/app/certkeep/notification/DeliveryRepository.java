package app.certkeep.notification;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Deliveries of one user.
final class DeliveryRepository {
    private final Session session;
    private final UUID accountId;

    DeliveryRepository(Transaction transaction, UUID accountId) {
        session = transaction.session();
        this.accountId = accountId;
    }

    void add(DeliveryEntity delivery) {
        session.persist(delivery);
    }

    /// The last places that certificates have at an endpoint, of those that have one. Does not
    /// flush: what a bulk change adds is of other certificates.
    Map<UUID, Long> lastPlaces(EndpointEntity endpoint, Collection<UUID> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        return session
                .createSelectionQuery(
                        "select certificateId, max(position) from DeliveryEntity where"
                                + " endpoint = :endpoint and certificateId in :certificates"
                                + " group by certificateId",
                        Object[].class)
                .setParameter("endpoint", endpoint)
                .setParameter("certificates", certificates)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /// Of certificates, the last delivery to an endpoint that is held back and nobody sends. Does
    /// not flush, as above.
    Map<UUID, DeliveryEntity> held(
            EndpointEntity endpoint, Collection<UUID> certificates, Instant now) {
        return select(
                        "from DeliveryEntity d where ",
                        " and d.endpoint = :endpoint and d.certificateId in :certificates"
                                + " and d.state = PENDING and d.lastAttemptAt is null"
                                + " and d.claimedBy is null and d.nextAttemptAt > :now"
                                + " order by d.position")
                .setParameter("endpoint", endpoint)
                .setParameter("certificates", certificates)
                .setParameter("now", now)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                DeliveryEntity::certificateId,
                                held -> held,
                                (one, later) -> later));
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

    /// By endpoint, how many were delivered or given up since a time, of those that had any.
    Map<UUID, LastDay> endedSince(Instant since) {
        return session
                .createSelectionQuery(
                        "select endpoint.id, sum(case when state = DELIVERED then 1 else 0 end),"
                                + " count(*) from DeliveryEntity where accountId = :account"
                                + " and state <> PENDING and lastAttemptAt >= :since"
                                + " group by endpoint.id",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new LastDay((Long) row[1], (Long) row[2])));
    }

    /// What may be sent to an endpoint now, the oldest first, and of a certificate only the first
    /// that is pending; nothing while somebody is sending to it. It asks for nothing that would
    /// keep a database from going along the index of places: many may wait.
    ///
    /// @param claimant whose claims alone count, or null for those of everybody
    Optional<DeliveryEntity> due(EndpointEntity endpoint, Instant now, @Nullable UUID claimant) {
        if (isBusy(endpoint, now, claimant)) {
            return Optional.empty();
        }
        return session.createSelectionQuery(
                        """
                        from DeliveryEntity d
                        where d.endpoint = :endpoint and d.state = PENDING
                        and (:enabled = true or d.eventType = 'endpoint.test')
                        and d.nextAttemptAt <= :now
                        and not exists (
                            select 1 from DeliveryEntity earlier
                            where earlier.endpoint = d.endpoint
                            and earlier.certificateId = d.certificateId
                            and earlier.state = PENDING and earlier.position < d.position)
                        order by d.endpoint.id, d.state, d.position
                        """,
                        DeliveryEntity.class)
                .setParameter("endpoint", endpoint)
                .setParameter("enabled", endpoint.enabled())
                .setParameter("now", now)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    private boolean isBusy(EndpointEntity endpoint, Instant now, @Nullable UUID claimant) {
        return session.createSelectionQuery(
                        "select 1 from DeliveryEntity where endpoint = :endpoint"
                                + " and claimedUntil > :now"
                                + " and (:anybody = true or claimedBy = :claimant)",
                        Integer.class)
                .setParameter("endpoint", endpoint)
                .setParameter("now", now)
                .setParameter("anybody", claimant == null)
                .setParameter("claimant", claimant, UUID.class)
                .setMaxResults(1)
                .uniqueResultOptional()
                .isPresent();
    }

    /// When something will be due by itself, after now. What is due already waits for its endpoint
    /// or for an earlier one, not for a time. May be too early, where that will have to wait too.
    Optional<Instant> nextDue(Instant now) {
        return Optional.ofNullable(
                session.createSelectionQuery(
                                "select min(nextAttemptAt) from DeliveryEntity where"
                                        + " accountId = :account and state = PENDING"
                                        + " and nextAttemptAt > :now",
                                Instant.class)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }

    /// How many may be sent now, as soon as it is their turn.
    long countDue(Instant now) {
        return session.createSelectionQuery(
                        "select count(*) from DeliveryEntity d where d.accountId = :account"
                                + " and d.state = PENDING and d.nextAttemptAt <= :now"
                                + " and d.endpoint.enabled = true",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getSingleResult();
    }

    /// How many are not sent yet, whenever they are due, to endpoints that are switched on.
    long countWaiting() {
        return session.createSelectionQuery(
                        "select count(*) from DeliveryEntity d where d.accountId = :account"
                                + " and d.state = PENDING and d.endpoint.enabled = true",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /// The latest delivery of a switch for each of some certificates and each endpoint that is
    /// switched on.
    List<DeliveryEntity> latestOfSwitches(Collection<UUID> certificates) {
        return select(
                        "from DeliveryEntity d join fetch d.endpoint e where ",
                        " and e.enabled = true and d.certificateId in :certificates"
                                + " and d.eventType in :switches and d.position ="
                                + " (select max(l.position) from DeliveryEntity l where"
                                + " l.endpoint = e and l.certificateId = d.certificateId"
                                + " and l.eventType in :switches)")
                .setParameter("certificates", certificates)
                .setParameter(
                        "switches", EventType.OF_SWITCHES.stream().map(EventType::text).toList())
                .list();
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

    /// Some of those that are delivered or given up, the last attempt at which is older.
    List<UUID> over(Instant before, int most) {
        return session.createSelectionQuery(
                        "select id from DeliveryEntity where accountId = :account"
                                + " and state <> PENDING and lastAttemptAt < :before order by id",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setMaxResults(most)
                .list();
    }

    /// Deletes those that nobody has sent again meanwhile; attempts go with them by foreign key.
    void removeOver(List<UUID> ids) {
        session.createMutationQuery(
                        "delete DeliveryEntity where accountId = :account and id in :ids"
                                + " and state <> PENDING")
                .setParameter("account", accountId)
                .setParameter("ids", ids)
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
