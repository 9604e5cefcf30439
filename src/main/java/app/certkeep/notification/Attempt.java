package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// One try to deliver a message.
///
/// @param at when it began; the signed timestamp is its second
/// @param reached what kind of address was connected to, where one was
record Attempt(Instant at, Duration duration, Outcome outcome, @Nullable AddressKind reached) {}
