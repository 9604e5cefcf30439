package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A row of the list of deliveries.
///
/// @param certificateName as it was then; null with an event that is of no certificate
/// @param attempts since it was made or resent
/// @param nextAttemptAt null unless it is pending; may be in the past, which means as soon as
///     possible
/// @param last null before the first attempt
public record DeliverySummary(
        UUID id,
        EventType event,
        UUID endpointId,
        String endpointName,
        @Nullable UUID certificateId,
        @Nullable String certificateName,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable LastAttempt last) {}
