package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.PrivateSealingKey;
import app.certkeep.crypto.PublicSealingKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SealingKeyPair;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.UUID;

/// The keys beside an account's data key: a pair of its own, so that others can give it something,
/// and what a reset by an administrator needs.
@Entity
@Table(name = "account_key")
class AccountKeyEntity {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version private long version;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    @Column(name = "reset_consent")
    private byte @Nullable [] resetConsent;

    @Column(name = "data_key_by_installation")
    private byte @Nullable [] dataKeyByInstallation;

    @Column(name = "installation_key")
    private byte @Nullable [] installationKey;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected AccountKeyEntity() {}

    AccountKeyEntity(UUID accountId, DataKey dataKey, RandomSource random) {
        this.accountId = accountId;
        try (SealingKeyPair pair = SealingKeyPair.generate(random)) {
            publicKey = pair.publicHalf().encoded();
            privateKey = pair.privateHalf().wrap(dataKey, binding("private_key"));
        }
    }

    UUID accountId() {
        return accountId;
    }

    /// Whether an administrator can reset the account.
    boolean isResettable() {
        return dataKeyByInstallation != null;
    }

    /// Takes down that the owner agrees to resets by this installation. Only the data key can make
    /// it, so nobody puts a key of theirs in the installation's place unnoticed.
    void agree(PublicSealingKey installation, DataKey dataKey) {
        resetConsent = dataKey.seal(binding("reset_consent"), installation.encoded());
    }

    boolean agreesTo(PublicSealingKey installation, DataKey dataKey) {
        if (resetConsent == null) {
            return false;
        }
        try (SecretBytes agreed = dataKey.open(binding("reset_consent"), resetConsent)) {
            return Arrays.equals(agreed.bytes(), installation.encoded());
        }
    }

    void makeResettable(PublicSealingKey installation, DataKey dataKey, RandomSource random) {
        dataKeyByInstallation =
                installation.seal(dataKey, binding("data_key_by_installation"), random);
    }

    /// The owner wants no resets any more.
    void refuseResets() {
        resetConsent = null;
        dataKeyByInstallation = null;
    }

    /// The data key, by the installation's private half.
    ///
    /// @throws IntegrityException where it does not open
    DataKey openBy(PrivateSealingKey installation, RandomSource random) {
        byte[] sealed = dataKeyByInstallation == null ? new byte[0] : dataKeyByInstallation;
        return installation
                .openDataKey(sealed, binding("data_key_by_installation"), random)
                .orElseThrow(this::damaged);
    }

    /// Gives an administrator the installation's private half.
    void receive(PrivateSealingKey installation, RandomSource random) {
        installationKey =
                PublicSealingKey.of(publicKey)
                        .seal(installation, binding("installation_key"), random);
    }

    void handBack() {
        installationKey = null;
    }

    /// The installation's private half, by the data key of this administrator.
    ///
    /// @throws IntegrityException where it does not open
    PrivateSealingKey installationKey(DataKey dataKey) {
        byte[] sealed = installationKey == null ? new byte[0] : installationKey;
        try (PrivateSealingKey own =
                PrivateSealingKey.unwrap(privateKey, dataKey, binding("private_key"))) {
            return own.openKey(sealed, binding("installation_key")).orElseThrow(this::damaged);
        }
    }

    private IntegrityException damaged() {
        return new IntegrityException(
                "a sealed key of account " + accountId + " does not open",
                "failure.integrity",
                "account_key",
                accountId);
    }

    private Binding binding(String column) {
        return new Binding("account_key", column, accountId, accountId, 0);
    }
}
