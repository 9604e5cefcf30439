package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One attempt at a delivery.
///
/// @param at when it began
/// @param status of HTTP, where the server answered
/// @param error why it failed; null where it was delivered
/// @param headers as sent; of the endpoint's own headers the names alone
/// @param answered headers of the response
/// @param answer the start of the response, or the technical part of the failure; may be empty
public record DeliveryAttempt(
        Instant at,
        Duration duration,
        @Nullable Integer status,
        @Nullable FailureKind error,
        List<DeliveryDetails.Header> headers,
        List<DeliveryDetails.Header> answered,
        String answer) {}
