package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.WrappingKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A reset that an administrator began: the data key, wrapped by a code that works once.
@Entity
@Table(name = "account_reset")
class AccountResetEntity {
    static final Duration LIVES = Duration.ofHours(24);

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version private long version;

    @Column(name = "data_key_by_code")
    private byte[] dataKeyByCode;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected AccountResetEntity() {}

    @SuppressWarnings("NullAway")
    AccountResetEntity(UUID accountId) {
        this.accountId = accountId;
    }

    /// Begins anew; an earlier code opens nothing any more.
    void begin(WrappingKey code, DataKey dataKey, Instant now) {
        dataKeyByCode = code.wrap(dataKey, binding());
        expiresAt = now.plus(LIVES);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /// The data key where the code is right and not too old.
    Optional<DataKey> unwrap(WrappingKey code, Instant now) {
        return now.isBefore(expiresAt) ? code.unwrap(dataKeyByCode, binding()) : Optional.empty();
    }

    private Binding binding() {
        return new Binding("account_reset", "data_key_by_code", accountId, accountId, 0);
    }
}
