package app.certkeep.served;

import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The servers of one user's certificates.
final class ServedHostRepository {
    private final Session session;
    private final UUID owner;

    ServedHostRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    void add(ServedHostEntity host) {
        session.persist(host);
    }

    void remove(ServedHostEntity host) {
        session.remove(host);
    }

    Optional<ServedHostEntity> find(UUID id) {
        return session.createSelectionQuery(
                        "from ServedHostEntity where accountId = :owner and id = :id",
                        ServedHostEntity.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    ServedHostEntity require(UUID id) {
        return find(id).orElseThrow(
                        () -> new NotFoundException("no server " + id, "served.host.missing"));
    }

    List<ServedHostEntity> of(UUID certificateId) {
        return session.createSelectionQuery(
                        "from ServedHostEntity where accountId = :owner"
                                + " and certificateId = :certificate",
                        ServedHostEntity.class)
                .setParameter("owner", owner)
                .setParameter("certificate", certificateId)
                .getResultList();
    }

    boolean has(UUID certificateId, byte[] addressHash) {
        return session.createSelectionQuery(
                                "select count(*) from ServedHostEntity where accountId = :owner and"
                                        + " certificateId = :certificate and addressHash = :hash",
                                Long.class)
                        .setParameter("owner", owner)
                        .setParameter("certificate", certificateId)
                        .setParameter("hash", addressHash)
                        .getSingleResult()
                > 0;
    }

    /// Those of certificates in the trash, too.
    List<ServedHostEntity> all() {
        return session.createSelectionQuery(
                        "from ServedHostEntity where accountId = :owner", ServedHostEntity.class)
                .setParameter("owner", owner)
                .getResultList();
    }
}
