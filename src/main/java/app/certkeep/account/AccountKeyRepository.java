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
    ///
    /// @param isThere what [#lockInstallation] said before it was looked whether there are
    ///     accounts. Where somebody else has made the row since, the database lets only them.
    void found(PublicSealingKey key, boolean isThere) {
        if (isThere) {
            row().orElseThrow().replaceKey(key);
        } else {
            session.persist(new InstallationEntity(key));
        }
    }

    private Optional<InstallationEntity> row() {
        return transaction.find(InstallationEntity.class, InstallationEntity.ONLY);
    }

    /// Until this transaction ends, nobody else changes who is administrator.
    ///
    /// @return whether its row is there
    boolean lockInstallation() {
        return transaction
                .findAndLock(InstallationEntity.class, InstallationEntity.ONLY)
                .isPresent();
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
