package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.OneTimeSeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/// The one-time codes of an account where they are on.
@Entity
@Table(name = "second_step")
class SecondStepEntity {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version private long version;
    private byte[] seed;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "enabled_at")
    private Instant enabledAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected SecondStepEntity() {}

    /// @param lastStep of the code that showed that the authenticator has the seed
    SecondStepEntity(UUID accountId, byte[] sealedSeed, long lastStep, Instant now) {
        this.accountId = accountId;
        this.seed = sealedSeed;
        this.lastStep = lastStep;
        this.enabledAt = now;
    }

    static Binding binding(UUID accountId) {
        return new Binding("second_step", "seed", accountId, accountId, 0);
    }

    Instant enabledAt() {
        return enabledAt;
    }

    /// Whether this is the code of now; from then on it is used up.
    boolean accepts(String code, DataKey key, Instant now) {
        try (OneTimeSeed opened = new OneTimeSeed(key.open(binding(accountId), seed).bytes())) {
            OptionalLong step = opened.stepOf(code, now, lastStep);
            step.ifPresent(used -> lastStep = used);
            return step.isPresent();
        }
    }
}
