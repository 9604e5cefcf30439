package app.certkeep.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// That others were told that a certificate ends soon, by a choice of what is soon, or has ended.
/// Of two instances that tell the same, the database refuses the second.
@Entity
@IdClass(ToldExpiryEntity.Key.class)
@Table(name = "certificate_told")
class ToldExpiryEntity {
    record Key(UUID certificateId, String threshold) {}

    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;

    @Id private String threshold;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "told_at")
    private Instant toldAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ToldExpiryEntity() {}

    ToldExpiryEntity(UUID certificateId, String threshold, UUID accountId, Instant toldAt) {
        this.certificateId = certificateId;
        this.threshold = threshold;
        this.accountId = accountId;
        this.toldAt = toldAt;
    }
}
