package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An endpoint as lists show it.
///
/// @param host with the port where it is not the usual one; in clear, unlike the whole address
/// @param events what it is told of
/// @param tags it is told only of what has one of them; empty for all
/// @param privateNetwork whether it leads to this computer or a private network
/// @param ownHeaders whether it gets headers of its own with every message
/// @param ownAuthority whether its server is checked against a certificate given for it
/// @param oldSecretUntil until when messages are signed by the secret before, too; null where
///     they are signed by one alone
/// @param lastDelivery the one attempted last; null before any
public record Endpoint(
        UUID id,
        String name,
        String host,
        boolean enabled,
        Set<EventType> events,
        List<String> tags,
        boolean privateNetwork,
        boolean ownHeaders,
        boolean ownAuthority,
        @Nullable Instant oldSecretUntil,
        Instant createdAt,
        @Nullable DeliverySummary lastDelivery,
        LastDay lastDay) {}
