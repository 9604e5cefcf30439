package app.certkeep.notification;

import app.certkeep.network.AddressKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One try to deliver a message.
///
/// @param at when it began; the signed timestamp is its second
/// @param reached what kind of address was connected to, where one was
/// @param answered headers of the response; none where there was no response
record Attempt(
        Instant at,
        Duration duration,
        Outcome outcome,
        @Nullable AddressKind reached,
        List<DeliveryDetails.Header> answered) {

    /// One without any answer.
    Attempt(Instant at, Duration duration, Outcome outcome, @Nullable AddressKind reached) {
        this(at, duration, outcome, reached, List.of());
    }
}
