package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SessionToken;
import app.certkeep.crypto.WrappingKey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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

    @Enumerated(EnumType.STRING)
    private SessionPurpose purpose;

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
        this.purpose = kind.purpose();
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

    String device() {
        return device;
    }

    boolean isProvedBy(SessionToken token) {
        return Arrays.equals(tokenHash, token.hash());
    }

    /// Keeps the data key where it is meant to be taken up by the token alone.
    void keep(DataKey dataKey, SessionToken token, RandomSource random) {
        if (purpose.isResumable()) {
            try (WrappingKey key = token.toWrappingKey(random)) {
                dataKeyByToken = key.wrap(dataKey, binding());
            }
        }
    }

    /// From now on the token alone gives no data key.
    void forgetKey() {
        dataKeyByToken = null;
    }

    /// Who acts with the token; nothing where no data key is kept for it.
    Optional<Identity> open(SessionToken token, RandomSource random) {
        try (WrappingKey key = token.toWrappingKey(random)) {
            return Optional.ofNullable(dataKeyByToken)
                    .flatMap(wrapped -> key.unwrap(wrapped, binding()))
                    .map(this::identity);
        }
    }

    Identity identity(DataKey dataKey) {
        return new Identity(accountId, id, purpose, dataKey);
    }

    LockedSession locked() {
        return new LockedSession(accountId, id, purpose);
    }

    SessionSummary summary(UUID current) {
        return new SessionSummary(
                id, device, purpose, createdAt, lastUsedAt, expiresAt, id.equals(current));
    }

    /// One before all others, those by their last use, the latest first.
    static Comparator<LoginSessionEntity> withFirst(UUID first) {
        return Comparator.comparing((LoginSessionEntity session) -> !session.id.equals(first))
                .thenComparing(session -> session.lastUsedAt, Comparator.reverseOrder())
                .thenComparing(session -> session.id);
    }

    private Binding binding() {
        return new Binding("login_session", "data_key_by_token", id, accountId, 0);
    }
}
