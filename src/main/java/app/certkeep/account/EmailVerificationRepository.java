package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// What is known about the addresses of accounts.
final class EmailVerificationRepository {
    private final Session session;

    EmailVerificationRepository(Transaction transaction) {
        session = transaction.session();
    }

    Optional<EmailVerificationEntity> find(UUID accountId) {
        return Optional.ofNullable(session.find(EmailVerificationEntity.class, accountId));
    }

    /// As [#find], and nobody else tries a code until this transaction ends.
    Optional<EmailVerificationEntity> lock(UUID accountId) {
        return Optional.ofNullable(
                session.find(
                        EmailVerificationEntity.class, accountId, LockModeType.PESSIMISTIC_WRITE));
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
