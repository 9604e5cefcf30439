package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Accounts of the store.
final class AccountRepository {
    private final Transaction transaction;
    private final Session session;

    AccountRepository(Transaction transaction) {
        this.transaction = transaction;
        session = transaction.session();
    }

    void add(AccountEntity account) {
        session.persist(account);
    }

    Optional<AccountEntity> find(UUID id) {
        return transaction.find(AccountEntity.class, id);
    }

    Optional<AccountEntity> findByEmail(EmailAddress email) {
        return session.createSelectionQuery(
                        "from AccountEntity where emailKey = :key", AccountEntity.class)
                .setParameter("key", email.key())
                .uniqueResultOptional();
    }

    /// Whether nobody uses the store; accounts that are deleted are nobody's.
    boolean isEmpty() {
        return session.createSelectionQuery(
                                "select count(*) from AccountEntity where deletedAt is null",
                                Long.class)
                        .getSingleResult()
                == 0;
    }

    /// Deletes the account; all that is its own goes with it by foreign keys.
    void remove(AccountEntity account) {
        session.remove(account);
    }

    /// Notes that an account is logged in to, where no administrator keeps its user out.
    boolean noteLogIn(UUID id, Instant now) {
        return session.createMutationQuery(
                                "update AccountEntity set lastLoginAt = :now"
                                        + " where id = :id and disabled = false")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// Whether an administrator is left who is not this one, not kept out and not deleted.
    boolean hasAdministratorBeside(UUID id) {
        return session.createSelectionQuery(
                                "select count(*) from AccountEntity where role = :role"
                                        + " and disabled = false and deletedAt is null"
                                        + " and id <> :id",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /// Brings changes to the database now, before what has to come after them.
    void flush() {
        session.flush();
    }

    /// The others that are not deleted, by name.
    List<AccountEntity> others(UUID id) {
        return session.createSelectionQuery(
                        "from AccountEntity where id <> :id and deletedAt is null"
                                + " order by name, id",
                        AccountEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    boolean hasDue(Instant now) {
        return session.createSelectionQuery(
                                "select count(*) from AccountEntity where purgeAt <= :now",
                                Long.class)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /// Removes the accounts whose time has come, with all that is theirs by foreign keys.
    ///
    /// @return how many went
    int purge(Instant now) {
        return session.createMutationQuery("delete AccountEntity where purgeAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
