package app.certkeep.keyvalue;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.DataKey;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The entries of one user; every query names the owner.
final class EntryRepository {
    private static final byte[] PURPOSE = "entry:".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final UserStore store;

    EntryRepository(Transaction transaction, UserStore store) {
        session = transaction.session();
        this.store = store;
    }

    void add(EntryEntity entry) {
        session.persist(entry);
    }

    void remove(EntryEntity entry) {
        session.remove(entry);
    }

    Optional<EntryEntity> find(EntryKey key) {
        return session.createSelectionQuery(
                        "from EntryEntity where owner = :owner and keyHash = :hash",
                        EntryEntity.class)
                .setParameter("owner", store.userId())
                .setParameter("hash", hash(store.dataKey(), key))
                .uniqueResultOptional();
    }

    List<SealedHeading> headings() {
        return session.createSelectionQuery(
                        """
                        select id, owner, heading, revision, createdAt, updatedAt
                        from EntryEntity where owner = :owner order by id\
                        """,
                        SealedHeading.class)
                .setParameter("owner", store.userId())
                .getResultList();
    }

    long count() {
        return session.createSelectionQuery(
                        "select count(*) from EntryEntity where owner = :owner", Long.class)
                .setParameter("owner", store.userId())
                .getSingleResult();
    }

    static byte[] hash(DataKey dataKey, EntryKey key) {
        byte[] name = key.utf8();
        return dataKey.lookupHash(
                ByteBuffer.allocate(PURPOSE.length + name.length).put(PURPOSE).put(name).array());
    }
}
