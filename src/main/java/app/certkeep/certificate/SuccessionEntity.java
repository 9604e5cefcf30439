package app.certkeep.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// That one certificate took the place of another; both are one user's.
@Entity
@Table(name = "certificate_succession")
class SuccessionEntity {
    @Id
    @Column(name = "old_id")
    private UUID oldId;

    @Column(name = "new_id")
    private UUID newId;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected SuccessionEntity() {}

    SuccessionEntity(UUID oldId, UUID newId, Instant replacedAt) {
        this.oldId = oldId;
        this.newId = newId;
        this.replacedAt = replacedAt;
    }
}
