package app.certkeep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/// A code that is good once in the place of a one-time code; deleted by use.
@Entity
@Table(name = "backup_code")
class BackupCodeEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private byte[] hash;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected BackupCodeEntity() {}

    BackupCodeEntity(UUID id, UUID accountId, byte[] hash) {
        this.id = id;
        this.accountId = accountId;
        this.hash = hash;
    }
}
