package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// An endpoint as lists show it.
///
/// @param host with the port where it is not the usual one; in clear, unlike the whole address
/// @param events what it is told of
/// @param privateNetwork whether it leads to this computer or a private network
/// @param lastDelivery the one attempted last; null before any
public record Endpoint(
        UUID id,
        String name,
        String host,
        boolean enabled,
        Set<EventType> events,
        boolean privateNetwork,
        Instant createdAt,
        @Nullable DeliverySummary lastDelivery) {}
