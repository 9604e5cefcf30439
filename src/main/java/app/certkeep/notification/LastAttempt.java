package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How the newest attempt of a delivery went.
///
/// @param at when it began
/// @param status of HTTP, where the server answered
/// @param error why it failed; null where it was delivered
public record LastAttempt(
        Instant at, Duration duration, @Nullable Integer status, @Nullable FailureKind error) {}
