package app.certkeep.activity;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The chain of one account's records, and what is reserved of its credits.
final class RecordRepository {
    private final Transaction transaction;
    private final Session session;
    private final UUID owner;

    RecordRepository(Transaction transaction, UUID owner) {
        this.transaction = transaction;
        session = transaction.session();
        this.owner = owner;
    }

    /// Writes what is pending, then locks the chain until the transaction ends. In this order, so
    /// that everybody comes to the chain with all other locks in hand and none waits for another
    /// in a circle.
    Optional<RecordChainEntity> lockChain() {
        session.flush();
        return transaction.findAndLock(RecordChainEntity.class, owner);
    }

    Optional<RecordChainEntity> chain() {
        return transaction.find(RecordChainEntity.class, owner);
    }

    /// The balances of these accounts.
    static Map<UUID, Long> balances(Transaction transaction, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return transaction
                .session()
                .createSelectionQuery(
                        "from RecordChainEntity where owner in :owners", RecordChainEntity.class)
                .setParameter("owners", owners)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(RecordChainEntity::owner, RecordChainEntity::balance));
    }

    void add(RecordChainEntity chain) {
        session.persist(chain);
    }

    void add(RecordEntity record) {
        session.persist(record);
    }

    /// Records of the chain in its order. The owner stands in it for H2, which else sorts all of
    /// them instead of following the index.
    List<RecordEntity> after(long position, int most) {
        return session.createSelectionQuery(
                        "from RecordEntity where owner = :owner and position > :position"
                                + " order by owner, position",
                        RecordEntity.class)
                .setParameter("owner", owner)
                .setParameter("position", position)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> idsAt(Collection<Long> positions) {
        return session.createSelectionQuery(
                        "select id from RecordEntity where owner = :owner"
                                + " and position in :positions",
                        UUID.class)
                .setParameter("owner", owner)
                .setParameter("positions", positions)
                .getResultList();
    }

    /// Forgets what was read, to bound the memory of a long run.
    void forget() {
        session.clear();
    }

    /// @param at null where they are to be shown again
    /// @return how many there were
    int delete(Collection<UUID> ids, @Nullable Instant at) {
        String condition = at == null ? "not null" : "null";
        return session.createMutationQuery(
                        "update RecordEntity set deletedAt = :at where owner = :owner"
                                + " and id in :ids and purged = false and deletedAt is "
                                + condition)
                .setParameter("at", at)
                .setParameter("owner", owner)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /// Leaves nothing of deleted records but their place in the chain.
    ///
    /// @return how many there were
    int purge(Instant deletedBefore) {
        return session.createMutationQuery(
                        "update RecordEntity set purged = true, item = null, itemId = null,"
                                + " actor = null, operation = '', cost = 0, balance = 0"
                                + " where owner = :owner and purged = false"
                                + " and deletedAt <= :before")
                .setParameter("owner", owner)
                .setParameter("before", deletedBefore)
                .executeUpdate();
    }

    /// The last of the purged records that the chain begins with.
    Optional<RecordEntity> lastOfPurgedBeginning(long purgedPosition) {
        Long firstKept =
                session.createSelectionQuery(
                                "select min(position) from RecordEntity"
                                        + " where owner = :owner and purged = false",
                                Long.class)
                        .setParameter("owner", owner)
                        .getSingleResultOrNull();
        // The newest stays, so that the chain has an end to compare with.
        return session.createSelectionQuery(
                        "from RecordEntity where owner = :owner and position > :purged"
                                + " and position < :kept order by position desc",
                        RecordEntity.class)
                .setParameter("owner", owner)
                .setParameter("purged", purgedPosition)
                .setParameter("kept", firstKept == null ? 0L : firstKept)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    void removeUpTo(long position) {
        session.createMutationQuery(
                        "delete RecordEntity where owner = :owner and position <= :position")
                .setParameter("owner", owner)
                .setParameter("position", position)
                .executeUpdate();
    }

    void add(ReservationEntity reservation) {
        session.persist(reservation);
    }

    Optional<ReservationEntity> reservation(UUID id) {
        return session.createSelectionQuery(
                        "from ReservationEntity where owner = :owner and id = :id",
                        ReservationEntity.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    void remove(ReservationEntity reservation) {
        session.remove(reservation);
    }

    /// Reservations that nobody will settle: those of other openings, made before a time.
    List<ReservationEntity> abandoned(UUID opening, Instant madeBefore) {
        return session.createSelectionQuery(
                        "from ReservationEntity where owner = :owner and opening <> :opening"
                                + " and madeAt <= :before",
                        ReservationEntity.class)
                .setParameter("owner", owner)
                .setParameter("opening", opening)
                .setParameter("before", madeBefore)
                .getResultList();
    }
}
