package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Log-in sessions and failed log-ins.
final class LoginSessionRepository {
    private final Transaction transaction;
    private final Session session;

    LoginSessionRepository(Transaction transaction) {
        this.transaction = transaction;
        session = transaction.session();
    }

    void add(LoginSessionEntity loginSession) {
        session.persist(loginSession);
    }

    Optional<LoginSessionEntity> find(UUID id) {
        return transaction.find(LoginSessionEntity.class, id);
    }

    Optional<LoginSessionEntity> findByTokenHash(byte[] hash) {
        return session.createSelectionQuery(
                        "from LoginSessionEntity where tokenHash = :hash", LoginSessionEntity.class)
                .setParameter("hash", hash)
                .uniqueResultOptional();
    }

    List<LoginSessionEntity> ofAccount(UUID accountId) {
        return session.createSelectionQuery(
                        "from LoginSessionEntity where accountId = :account",
                        LoginSessionEntity.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    void remove(UUID id) {
        find(id).ifPresent(session::remove);
    }

    void removeOthers(UUID accountId, UUID keptId) {
        session.createMutationQuery(
                        "delete LoginSessionEntity where accountId = :account and id <> :kept")
                .setParameter("account", accountId)
                .setParameter("kept", keptId)
                .executeUpdate();
    }

    void removeAll(UUID accountId) {
        session.createMutationQuery("delete LoginSessionEntity where accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void removeExpired(Instant now) {
        session.createMutationQuery("delete LoginSessionEntity where expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Failures at addresses that nobody has are removed by nothing else.
    void removeForgottenThrottles(Instant now) {
        session.createMutationQuery("delete LoginThrottleEntity where lastFailureAt < :before")
                .setParameter("before", LoginThrottleEntity.forgottenBefore(now))
                .executeUpdate();
    }

    Optional<LoginThrottleEntity> findThrottle(byte[] emailHash) {
        return transaction.find(LoginThrottleEntity.class, emailHash);
    }

    /// As [#findThrottle], and nobody else counts until this transaction ends.
    Optional<LoginThrottleEntity> lockThrottle(byte[] emailHash) {
        return transaction.findAndLock(LoginThrottleEntity.class, emailHash);
    }

    void add(LoginThrottleEntity throttle) {
        session.persist(throttle);
    }

    void remove(LoginThrottleEntity throttle) {
        session.remove(throttle);
    }
}
