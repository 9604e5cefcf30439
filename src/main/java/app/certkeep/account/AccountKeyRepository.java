package app.certkeep.account;

import app.certkeep.crypto.PublicSealingKey;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// The installation's key, the keys beside data keys, and resets.
final class AccountKeyRepository {
    private final Transaction transaction;
    private final Session session;

    AccountKeyRepository(Transaction transaction) {
        this.transaction = transaction;
        session = transaction.session();
    }

    Optional<PublicSealingKey> installation() {
        return row().map(InstallationEntity::publicKey);
    }

    /// Makes the installation's row, or its key a new one.
    void found(PublicSealingKey key) {
        row().ifPresentOrElse(
                        before -> before.replaceKey(key),
                        () -> session.persist(new InstallationEntity(key)));
    }

    private Optional<InstallationEntity> row() {
        return transaction.find(InstallationEntity.class, InstallationEntity.ONLY);
    }

    /// Until this transaction ends, nobody else changes who is administrator.
    void lockInstallation() {
        transaction.findAndLock(InstallationEntity.class, InstallationEntity.ONLY);
    }

    Optional<AccountKeyEntity> find(UUID accountId) {
        return transaction.find(AccountKeyEntity.class, accountId);
    }

    AccountKeyEntity add(AccountKeyEntity keys) {
        session.persist(keys);
        return keys;
    }

    /// Takes every sealed data key away; what each owner agreed to stays.
    void forgetSealedDataKeys() {
        session.createMutationQuery("update AccountKeyEntity set dataKeyByInstallation = null")
                .executeUpdate();
        session.createMutationQuery("delete AccountResetEntity").executeUpdate();
    }

    Optional<AccountResetEntity> findReset(UUID accountId) {
        return transaction.find(AccountResetEntity.class, accountId);
    }

    void keep(AccountResetEntity begun) {
        session.persist(begun);
    }

    void remove(AccountResetEntity reset) {
        session.remove(reset);
    }
}
