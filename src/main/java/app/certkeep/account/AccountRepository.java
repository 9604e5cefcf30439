package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

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

    boolean isEmpty() {
        return count("") == 0;
    }

    /// Deletes the account; all that is its own goes with it by foreign keys.
    void remove(AccountEntity account) {
        session.remove(account);
    }

    /// Where accounts are left but none is an administrator, the oldest becomes it.
    void makeSureOfAnAdministrator() {
        session.flush();
        if (count("where role = 'ADMINISTRATOR'") == 0) {
            session.createSelectionQuery(
                            "from AccountEntity order by createdAt, id", AccountEntity.class)
                    .setMaxResults(1)
                    .uniqueResultOptional()
                    .ifPresent(AccountEntity::becomeAdministrator);
        }
    }

    private long count(String condition) {
        return session.createSelectionQuery(
                        "select count(*) from AccountEntity " + condition, Long.class)
                .getSingleResult();
    }
}
