package app.certkeep.notification;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One attempt at a delivery, as it went. It never changes.
@Entity
@Table(name = "attempt")
class AttemptEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "duration_ms")
    private long durationMs;

    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable FailureKind error;

    private byte[] sent;
    private byte[] received;
    private byte[] answer;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected AttemptEntity() {}

    /// @param headers that were sent, as [WebhookHeaders] writes them down
    AttemptEntity(UUID id, DeliveryEntity delivery, Attempt attempt, String headers, DataKey key) {
        this.id = id;
        accountId = delivery.accountId();
        deliveryId = delivery.id();
        beganAt = attempt.at();
        durationMs = attempt.duration().toMillis();
        status = attempt.outcome().status();
        error = attempt.outcome().kind();
        sent = key.seal(binding("sent"), headers.getBytes(StandardCharsets.UTF_8));
        String answered = WebhookHeaders.write(attempt.answered());
        received = key.seal(binding("received"), answered.getBytes(StandardCharsets.UTF_8));
        byte[] detail = attempt.outcome().detail().getBytes(StandardCharsets.UTF_8);
        answer = key.seal(binding("answer"), detail);
    }

    DeliveryAttempt open(DataKey key) {
        return new DeliveryAttempt(
                beganAt,
                Duration.ofMillis(durationMs),
                status,
                error,
                WebhookHeaders.read(text("sent", sent, key)),
                WebhookHeaders.read(text("received", received, key)),
                text("answer", answer, key));
    }

    private String text(String column, byte[] sealed, DataKey key) {
        try (SecretBytes clear = key.open(binding(column), sealed)) {
            return new String(clear.bytes(), StandardCharsets.UTF_8);
        }
    }

    private Binding binding(String column) {
        return new Binding("attempt", column, id, accountId, 1);
    }
}
