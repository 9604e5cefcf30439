package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One-time codes and the codes that stand in for them.
final class SecondStepRepository {
    private final Transaction transaction;
    private final Session session;

    SecondStepRepository(Transaction transaction) {
        this.transaction = transaction;
        session = transaction.session();
    }

    Optional<SecondStepEntity> find(UUID accountId) {
        return transaction.find(SecondStepEntity.class, accountId);
    }

    /// As [#find], and nobody else uses a code until this transaction ends.
    Optional<SecondStepEntity> lock(UUID accountId) {
        return transaction.findAndLock(SecondStepEntity.class, accountId);
    }

    void add(SecondStepEntity step) {
        session.persist(step);
    }

    /// Takes the step and its backup codes away, where there are any.
    void remove(UUID accountId) {
        find(accountId).ifPresent(session::remove);
        removeBackupCodes(accountId);
    }

    void replaceBackupCodes(UUID accountId, List<BackupCodeEntity> codes) {
        removeBackupCodes(accountId);
        codes.forEach(session::persist);
    }

    long backupCodesLeft(UUID accountId) {
        return session.createSelectionQuery(
                        "select count(*) from BackupCodeEntity where accountId = :account",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /// Uses a backup code up.
    ///
    /// @return whether there was one
    boolean useBackupCode(UUID accountId, byte[] hash) {
        return session.createMutationQuery(
                                "delete BackupCodeEntity where accountId = :account"
                                        + " and hash = :hash")
                        .setParameter("account", accountId)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    private void removeBackupCodes(UUID accountId) {
        session.createMutationQuery("delete BackupCodeEntity where accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
