package app.certkeep.making;

import app.certkeep.persistence.Transaction;

import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the authorities of one user took back. An authority is known by its public key.
final class RevocationRepository {
    private final Session session;
    private final UUID owner;

    RevocationRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    void add(RevocationEntity revocation) {
        session.persist(revocation);
    }

    boolean has(String issuerPairing, String serial) {
        return session.createSelectionQuery(
                                "select count(*) from RevocationEntity where accountId = :owner"
                                        + " and issuerPairing = :issuer and serial = :serial",
                                Long.class)
                        .setParameter("owner", owner)
                        .setParameter("issuer", issuerPairing)
                        .setParameter("serial", serial)
                        .getSingleResult()
                > 0;
    }

    /// The oldest first.
    List<RevocationEntity> of(String issuerPairing) {
        return session.createSelectionQuery(
                        "from RevocationEntity where accountId = :owner"
                                + " and issuerPairing = :issuer order by revokedAt, id",
                        RevocationEntity.class)
                .setParameter("owner", owner)
                .setParameter("issuer", issuerPairing)
                .getResultList();
    }

    /// How far the lists of an authority are counted, locked until the transaction ends.
    Optional<RevocationListEntity> lists(String issuerPairing) {
        return session.createSelectionQuery(
                        "from RevocationListEntity where accountId = :owner"
                                + " and issuerPairing = :issuer",
                        RevocationListEntity.class)
                .setParameter("owner", owner)
                .setParameter("issuer", issuerPairing)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional();
    }

    void add(RevocationListEntity lists) {
        session.persist(lists);
    }
}
