package app.certkeep.keyvalue;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What was told of one user's entries that expire.
final class ToldEntryRepository {
    private final Session session;
    private final UUID owner;

    ToldEntryRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// All marks.
    Set<String> told() {
        return new HashSet<>(
                session.createSelectionQuery(
                                "select mark from ToldEntryEntity where owner = :owner",
                                String.class)
                        .setParameter("owner", owner)
                        .getResultList());
    }

    void add(UUID entryId, String mark, Instant now) {
        session.persist(new ToldEntryEntity(entryId, mark, owner, now));
    }
}
