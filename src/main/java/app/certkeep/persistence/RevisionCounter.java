package app.certkeep.persistence;

import org.hibernate.Session;

import java.time.Instant;
import java.util.UUID;

/// Counts the transactions that change a user's rows of one kind.
public final class RevisionCounter {
    private final Session session;
    private final UUID owner;
    private final String counter;

    /// @param counter the entity of the counter, with `accountId`, `revision` and `removal`
    public RevisionCounter(Transaction transaction, UUID owner, Class<?> counter) {
        session = transaction.session();
        this.owner = owner;
        this.counter = counter.getSimpleName();
    }

    /// Counts this transaction. Others that change such rows of the user wait from here until it
    /// ends, so it is asked for as late as can be, but before the first row is changed: all wait in
    /// the same order, after the row of the session.
    public Change change(Instant now) {
        session.flush();
        count("revision = revision + 1");
        long revision =
                session.createSelectionQuery(
                                "select revision from " + counter + " where accountId = :owner",
                                Long.class)
                        .setParameter("owner", owner)
                        .getSingleResult();
        return new Change(revision, now);
    }

    /// As [#change], of a transaction whose rows cannot say that they left the lists: whoever is
    /// behind it reads which ones are left.
    public Change removal(Instant now) {
        Change change = change(now);
        count("removal = revision");
        return change;
    }

    private void count(String how) {
        session.createMutationQuery(
                        "update " + counter + " set " + how + " where accountId = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
