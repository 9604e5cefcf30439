package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.WrappingKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A log-in that lasts until it is logged out, idle for too long or too old.
@Entity
@Table(name = "login_session")
class LoginSessionEntity {
    /// How exact "last used" is; it spares a write for every call.
    static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String device;

    @Column(name = "data_key_by_token")
    private byte @Nullable [] dataKeyByToken;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "idle_seconds")
    private long idleSeconds;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected LoginSessionEntity() {}

    LoginSessionEntity(UUID id, UUID accountId, byte[] tokenHash, SessionKind kind, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.device = kind.device();
        this.createdAt = now;
        this.lastUsedAt = now;
        this.idleSeconds = kind.idle().toSeconds();
        this.expiresAt = now.plus(kind.longest());
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    boolean isLive(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plusSeconds(idleSeconds));
    }

    void used(Instant now) {
        if (now.isAfter(lastUsedAt.plus(USE_RESOLUTION))) {
            lastUsedAt = now;
        }
    }

    void keep(DataKey dataKey, WrappingKey tokenKey) {
        dataKeyByToken = tokenKey.wrap(dataKey, binding());
    }

    Optional<DataKey> unwrap(WrappingKey tokenKey) {
        return Optional.ofNullable(dataKeyByToken)
                .flatMap(wrapped -> tokenKey.unwrap(wrapped, binding()));
    }

    private Binding binding() {
        return new Binding("login_session", "data_key_by_token", id, accountId, 0);
    }
}
