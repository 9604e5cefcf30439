package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// What was being typed in one place on one device, sealed.
@Entity
@Table(name = "draft")
class DraftEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String device;
    private String place;
    private byte[] content;
    private long revision;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected DraftEntity() {}

    @SuppressWarnings("NullAway")
    DraftEntity(UUID id, UUID accountId, String device, String place) {
        this.id = id;
        this.accountId = accountId;
        this.device = device;
        this.place = place;
    }

    void seal(DataKey dataKey, SecretBytes typed, Instant now) {
        revision++;
        content = dataKey.seal(binding(), typed.bytes());
        updatedAt = now;
    }

    SecretBytes open(DataKey dataKey) {
        return dataKey.open(binding(), content);
    }

    private Binding binding() {
        return new Binding("draft", "content", id, accountId, revision);
    }
}
