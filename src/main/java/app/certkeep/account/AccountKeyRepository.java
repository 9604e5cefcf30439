package app.certkeep.account;

import app.certkeep.crypto.PublicSealingKey;
import app.certkeep.persistence.Transaction;

import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/// The installation's key, the keys beside data keys, and resets.
final class AccountKeyRepository {
    private final Session session;

    AccountKeyRepository(Transaction transaction) {
        session = transaction.session();
    }

    Optional<PublicSealingKey> installation() {
        return Optional.ofNullable(session.find(InstallationEntity.class, InstallationEntity.ONLY))
                .map(InstallationEntity::publicKey);
    }

    /// Makes the installation's row, or its key a new one.
    void found(PublicSealingKey key) {
        InstallationEntity before = session.find(InstallationEntity.class, InstallationEntity.ONLY);
        if (before == null) {
            session.persist(new InstallationEntity(key));
        } else {
            before.replaceKey(key);
        }
    }

    /// Until this transaction ends, nobody else changes who is administrator.
    void lockInstallation() {
        session.find(
                InstallationEntity.class, InstallationEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<AccountKeyEntity> find(UUID accountId) {
        return Optional.ofNullable(session.find(AccountKeyEntity.class, accountId));
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
        return Optional.ofNullable(session.find(AccountResetEntity.class, accountId));
    }

    void keep(AccountResetEntity begun) {
        session.persist(begun);
    }

    void remove(AccountResetEntity reset) {
        session.remove(reset);
    }
}
