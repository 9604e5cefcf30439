package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// What is known about the addresses of accounts.
final class EmailVerificationRepository {
    private final Transaction transaction;
    private final Session session;

    EmailVerificationRepository(Transaction transaction) {
        this.transaction = transaction;
        session = transaction.session();
    }

    Optional<EmailVerificationEntity> find(UUID accountId) {
        return transaction.find(EmailVerificationEntity.class, accountId);
    }

    /// As [#find], and nobody else tries a code until this transaction ends.
    Optional<EmailVerificationEntity> lock(UUID accountId) {
        return transaction.findAndLock(EmailVerificationEntity.class, accountId);
    }

    EmailVerificationEntity lockOrAdd(UUID accountId) {
        return lock(accountId)
                .orElseGet(
                        () -> {
                            EmailVerificationEntity made = new EmailVerificationEntity(accountId);
                            session.persist(made);
                            return made;
                        });
    }
}
