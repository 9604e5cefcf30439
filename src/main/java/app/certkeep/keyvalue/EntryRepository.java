package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.DataKey;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.RevisionCounter;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The entries of one user; every query names the owner.
final class EntryRepository {
    private static final byte[] PURPOSE = "entry:".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TRASHED = "trash:".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final UserStore store;
    private final RevisionCounter counter;

    EntryRepository(Transaction transaction, UserStore store) {
        session = transaction.session();
        this.store = store;
        counter = new RevisionCounter(transaction, store.userId(), EntryRevision.class);
    }

    /// As [RevisionCounter#change].
    Change change(Instant now) {
        return counter.change(now);
    }

    /// As [RevisionCounter#removal], of a transaction that deletes rows for good.
    Change removal(Instant now) {
        return counter.removal(now);
    }

    void add(EntryEntity entry) {
        session.persist(entry);
    }

    void remove(EntryEntity entry) {
        session.remove(entry);
    }

    Optional<EntryEntity> find(EntryKey key) {
        return byKey(key).uniqueResultOptional();
    }

    /// As [#find], passing by what is pending.
    Optional<EntryEntity> findWritten(EntryKey key) {
        return byKey(key).setQueryFlushMode(QueryFlushMode.NO_FLUSH).uniqueResultOptional();
    }

    private SelectionQuery<EntryEntity> byKey(EntryKey key) {
        return session.createSelectionQuery(
                        "from EntryEntity where owner = :owner and keyHash = :hash",
                        EntryEntity.class)
                .setParameter("owner", store.userId())
                .setParameter("hash", hash(store.dataKey(), key));
    }

    Optional<EntryEntity> find(UUID id) {
        return session.createSelectionQuery(
                        """
                        from EntryEntity
                        where id = :id and owner = :owner and deletedAt is null\
                        """,
                        EntryEntity.class)
                .setParameter("id", id)
                .setParameter("owner", store.userId())
                .uniqueResultOptional();
    }

    /// The values of those that are still there.
    List<SealedValue> values(Collection<UUID> ids) {
        return session.createSelectionQuery(
                        """
                        select id, owner, content, revision
                        from EntryEntity
                        where id in :ids and owner = :owner and deletedAt is null\
                        """,
                        SealedValue.class)
                .setParameter("ids", ids)
                .setParameter("owner", store.userId())
                .getResultList();
    }

    long count() {
        return session.createSelectionQuery(
                        "select count(*) from EntryEntity where owner = :owner and deletedAt is"
                                + " null",
                        Long.class)
                .setParameter("owner", store.userId())
                .getSingleResult();
    }

    List<UUID> ids() {
        return session.createSelectionQuery(
                        "select id from EntryEntity where owner = :owner and deletedAt is null"
                                + " order by id",
                        UUID.class)
                .setParameter("owner", store.userId())
                .getResultList();
    }

    /// Those of the ids that are still there.
    List<EntryEntity> some(List<UUID> ids) {
        return session.createSelectionQuery(
                        """
                        from EntryEntity
                        where id in :ids and owner = :owner and deletedAt is null order by id\
                        """,
                        EntryEntity.class)
                .setParameter("ids", ids)
                .setParameter("owner", store.userId())
                .getResultList();
    }

    /// Writes what is pending and forgets what is loaded, to bound the memory of a long run and
    /// its time: Hibernate looks at all that it holds before each query.
    void flush() {
        session.flush();
        session.clear();
    }

    /// Forgets what is loaded and was only looked at.
    void forget() {
        session.clear();
    }

    Optional<EntryEntity> findTrashed(UUID id) {
        return session.createSelectionQuery(
                        """
                        from EntryEntity
                        where id = :id and owner = :owner and deletedAt is not null\
                        """,
                        EntryEntity.class)
                .setParameter("id", id)
                .setParameter("owner", store.userId())
                .uniqueResultOptional();
    }

    long countTrashed() {
        return session.createSelectionQuery(
                        """
                        select count(*) from EntryEntity
                        where owner = :owner and deletedAt is not null\
                        """,
                        Long.class)
                .setParameter("owner", store.userId())
                .getSingleResult();
    }

    /// The newest of the trash first.
    List<TrashedHeading> trashed(PageRequest request) {
        return session.createSelectionQuery(
                        """
                        select id, owner, heading, revision, createdAt, updatedAt, deletedAt
                        from EntryEntity where owner = :owner and deletedAt is not null
                        order by deletedAt desc, id\
                        """,
                        TrashedHeading.class)
                .setParameter("owner", store.userId())
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
    }

    /// @return how many rows went
    int removeTrashed(Instant before) {
        return session.createMutationQuery(
                        "delete EntryEntity where owner = :owner and deletedAt < :before")
                .setParameter("owner", store.userId())
                .setParameter("before", before)
                .executeUpdate();
    }

    static byte[] hash(DataKey dataKey, EntryKey key) {
        return hash(dataKey, PURPOSE, key.utf8());
    }

    static byte[] hashOfTrashed(DataKey dataKey, UUID id) {
        return hash(dataKey, TRASHED, id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hash(DataKey dataKey, byte[] purpose, byte[] name) {
        return dataKey.lookupHash(
                ByteBuffer.allocate(purpose.length + name.length).put(purpose).put(name).array());
    }
}
