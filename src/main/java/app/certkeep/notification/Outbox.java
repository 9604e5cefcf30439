package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateEvent;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.crypto.RandomSource;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes down what is to be sent, in the transaction of what it tells of: either both are kept or
/// neither. Nothing is sent before [Dispatcher#wake].
public final class Outbox {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    public Outbox(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// Records what happened to certificates for every enabled endpoint that wants to know; it is
    /// a [app.certkeep.certificate.CertificateOutbox].
    ///
    /// @param facts as they are after the event, each certificate once
    public boolean record(
            Transaction transaction,
            CertificateEvent event,
            Supplier<List<CertificateFacts>> facts) {
        EventType type = EventType.of(event);
        List<EndpointEntity> told =
                new EndpointRepository(transaction, store.userId())
                        .enabled().stream().filter(endpoint -> endpoint.wants(type)).toList();
        if (told.isEmpty()) {
            return false;
        }
        for (CertificateFacts one : facts.get()) {
            for (EndpointEntity endpoint : told) {
                // Nothing was ever told of a new one, so there is no earlier place to look for.
                UUID behind = event == CertificateEvent.CREATED ? null : one.id();
                add(transaction, endpoint, behind).tellOf(one, type);
            }
        }
        return true;
    }

    /// Records a test event and tells its id.
    UUID recordTest(Transaction transaction, EndpointEntity endpoint) {
        return add(transaction, endpoint, null).id();
    }

    /// @param behind the certificate of which everything told before goes first
    private DeliveryEntity add(
            Transaction transaction, EndpointEntity endpoint, @Nullable UUID behind) {
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        Instant now = clock.instant();
        DeliveryEntity delivery =
                new DeliveryEntity(
                        random.newId(),
                        store.userId(),
                        endpoint,
                        deliveries.nextPosition(endpoint, behind, now),
                        now);
        deliveries.add(delivery);
        return delivery;
    }
}
