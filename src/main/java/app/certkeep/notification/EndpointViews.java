package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.persistence.Transaction;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Endpoints as lists show them, at one moment.
final class EndpointViews {
    private final DeliveryRepository deliveries;
    private final Map<UUID, LastDay> lastDays;

    EndpointViews(Transaction transaction, UserStore store, Instant now) {
        deliveries = new DeliveryRepository(transaction, store.userId());
        lastDays = deliveries.endedSince(now.minus(LastDay.LENGTH));
    }

    Endpoint of(EndpointEntity endpoint) {
        return new Endpoint(
                endpoint.id(),
                endpoint.name(),
                endpoint.host(),
                endpoint.enabled(),
                endpoint.events(),
                endpoint.tags(),
                endpoint.privateNetwork(),
                endpoint.hasHeaders(),
                endpoint.hasAuthority(),
                endpoint.oldSecretUntil(),
                endpoint.createdAt(),
                deliveries.lastAttempted(endpoint.id()).map(DeliveryEntity::summary).orElse(null),
                lastDays.getOrDefault(endpoint.id(), LastDay.NOTHING));
    }
}
