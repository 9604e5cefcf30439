package app.certkeep.account;

import app.certkeep.crypto.PublicSealingKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.util.UUID;

/// The one row of the installation. The first account makes it, or takes it over where all accounts
/// are gone; of two that do so at once, the database lets one through.
@Entity
@Table(name = "installation")
class InstallationEntity {
    static final UUID ONLY = new UUID(0, 1);

    @Id private UUID id = ONLY;

    @Version private long version;

    @Column(name = "public_key")
    private byte[] publicKey;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected InstallationEntity() {}

    InstallationEntity(PublicSealingKey key) {
        publicKey = key.encoded();
    }

    PublicSealingKey publicKey() {
        return PublicSealingKey.of(publicKey);
    }

    void replaceKey(PublicSealingKey key) {
        publicKey = key.encoded();
    }
}
