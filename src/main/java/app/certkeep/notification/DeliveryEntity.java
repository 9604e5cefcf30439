package app.certkeep.notification;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryFacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One message for one endpoint: a row of the outbox until it is delivered or given up, then a row
/// of the history.
@Entity
@Table(name = "delivery")
class DeliveryEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "endpoint_id")
    private EndpointEntity endpoint;

    @Column(name = "certificate_id")
    private @Nullable UUID certificateId;

    @Column(name = "certificate_name")
    private @Nullable String certificateName;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "event_type")
    private String eventType;

    private String body;

    @Column(name = "sealed_body")
    private byte @Nullable [] sealedBody;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    private long position;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "last_attempt_at")
    private @Nullable Instant lastAttemptAt;

    @Column(name = "last_status")
    private @Nullable Integer lastStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_error")
    private @Nullable FailureKind lastError;

    @Column(name = "last_duration_ms")
    private @Nullable Long lastDurationMs;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected DeliveryEntity() {}

    /// Due at once.
    ///
    /// @param position of all deliveries to an endpoint about a certificate, the lowest goes first
    DeliveryEntity(UUID id, UUID accountId, EndpointEntity endpoint, long position, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.endpoint = endpoint;
        this.position = position;
        this.messageId = "msg_" + id.toString().replace("-", "");
        this.eventType = EventType.ENDPOINT_TEST.text();
        this.body = EventBody.ofTest(endpoint, now);
        this.state = DeliveryState.PENDING;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    void tellOf(CertificateFacts facts, EventType type) {
        certificateId = facts.id();
        certificateName = facts.name();
        eventType = type.text();
        body = EventBody.of(type, facts, createdAt);
    }

    /// Its body names the key of an entry, so it is sealed.
    void tellOf(EntryFacts facts, DataKey key) {
        eventType = EventType.SECRET_EXPIRING.text();
        body = "";
        byte[] clear = EventBody.of(facts, createdAt).getBytes(StandardCharsets.UTF_8);
        sealedBody = key.seal(bodyBinding(), clear);
    }

    private Binding bodyBinding() {
        return new Binding("delivery", "sealed_body", id, accountId, 1);
    }

    /// Is not sent before some time has passed, within which it may be taken back.
    void hold(Duration time) {
        nextAttemptAt = createdAt.plus(time);
    }

    /// Whether an event that comes now undoes this one, of which nobody has heard: there is nothing
    /// to tell then.
    ///
    /// @param lastPlace of all that this endpoint is told of the certificate
    boolean isTakenBackBy(EventType next, long lastPlace) {
        return position == lastPlace && eventType().isOfSwitch() && eventType() != next;
    }

    DeliveryState state() {
        return state;
    }

    @Nullable UUID certificateId() {
        return certificateId;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    long version() {
        return version;
    }

    EndpointEntity endpoint() {
        return endpoint;
    }

    EventType eventType() {
        return EventType.of(eventType);
    }

    String messageId() {
        return messageId;
    }

    /// @throws app.certkeep.failure.IntegrityException where it is sealed and does not open
    String body(DataKey key) {
        if (sealedBody == null) {
            return body;
        }
        try (SecretBytes clear = key.open(bodyBinding(), sealedBody)) {
            return new String(clear.bytes(), StandardCharsets.UTF_8);
        }
    }

    int attempts() {
        return attempts;
    }

    DeliverySummary summary() {
        return new DeliverySummary(
                id,
                eventType(),
                endpoint.id(),
                endpoint.name(),
                certificateId,
                certificateName,
                state,
                attempts,
                createdAt,
                nextAttemptAt,
                lastAttempt());
    }

    private @Nullable LastAttempt lastAttempt() {
        return lastAttemptAt == null || lastDurationMs == null
                ? null
                : new LastAttempt(
                        lastAttemptAt, Duration.ofMillis(lastDurationMs), lastStatus, lastError);
    }

    /// Keeps others from sending it for a while.
    void claim(UUID claimant, Instant until) {
        claimedBy = claimant;
        claimedUntil = until;
    }

    boolean isClaimedBy(UUID claimant) {
        return claimant.equals(claimedBy);
    }

    void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    void record(Attempt attempt, RetrySchedule schedule) {
        release();
        attempts++;
        lastAttemptAt = attempt.at();
        lastDurationMs = attempt.duration().toMillis();
        lastStatus = attempt.outcome().status();
        lastError = attempt.outcome().kind();
        switch (attempt.outcome()) {
            case Outcome.Delivered _ -> end(DeliveryState.DELIVERED);
            case Outcome.Gone _ -> end(DeliveryState.DEAD);
            case Outcome.Failed failed ->
                    schedule.next(eventType(), attempts, attempt, failed.retryAfter())
                            .ifPresentOrElse(
                                    next -> nextAttemptAt = next, () -> end(DeliveryState.DEAD));
        }
    }

    private void end(DeliveryState how) {
        state = how;
        nextAttemptAt = null;
    }

    /// When a pending delivery is due.
    Instant dueAt() {
        return Objects.requireNonNull(nextAttemptAt);
    }

    /// Begins again under the same message id, in its old place.
    void resend(Instant now) {
        state = DeliveryState.PENDING;
        attempts = 0;
        nextAttemptAt = now;
    }
}
