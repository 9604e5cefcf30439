package app.certkeep.certificate;

import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The private keys of one user that wait for their certificates.
final class WaitingKeyRepository {
    private final Session session;
    private final UUID owner;

    WaitingKeyRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    void add(WaitingKeyEntity key) {
        session.persist(key);
    }

    /// The newest first.
    List<WaitingKeyEntity> all() {
        return session.createSelectionQuery(
                        "from WaitingKeyEntity where accountId = :owner"
                                + " order by createdAt desc, id",
                        WaitingKeyEntity.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// @throws NotFoundException where the user has none of this id
    WaitingKeyEntity require(UUID id) {
        return session.createSelectionQuery(
                        "from WaitingKeyEntity where accountId = :owner and id = :id",
                        WaitingKeyEntity.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "no waiting key " + id + " of this user",
                                        "making.waiting.not-found",
                                        id));
    }

    /// @param pairings 500 at most
    List<WaitingKeyEntity> byPairing(Collection<String> pairings) {
        return session.createSelectionQuery(
                        "from WaitingKeyEntity where pairing in :some and accountId = :owner",
                        WaitingKeyEntity.class)
                .setParameter("owner", owner)
                .setParameter("some", pairings)
                .getResultList();
    }

    /// Those of 500 pairings at most that a key waits with.
    List<String> pairings(Collection<String> some) {
        return session.createSelectionQuery(
                        "select pairing from WaitingKeyEntity"
                                + " where pairing in :some and accountId = :owner",
                        String.class)
                .setParameter("owner", owner)
                .setParameter("some", some)
                .getResultList();
    }

    void remove(WaitingKeyEntity key) {
        session.remove(key);
    }
}
