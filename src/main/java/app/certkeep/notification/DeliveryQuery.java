package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Which deliveries a list shows.
///
/// @param state null for every state
/// @param endpointId null for every endpoint
public record DeliveryQuery(@Nullable DeliveryState state, @Nullable UUID endpointId) {
    public static final DeliveryQuery ALL = new DeliveryQuery(null, null);
}
