package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.crypto.RandomSource;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

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

    /// Records for every enabled endpoint that a certificate's switch was moved.
    ///
    /// @param facts with the switch's new position
    public void record(Transaction transaction, CertificateFacts facts) {
        EventType type =
                facts.active()
                        ? EventType.CERTIFICATE_ACTIVATED
                        : EventType.CERTIFICATE_DEACTIVATED;
        for (EndpointEntity endpoint :
                new EndpointRepository(transaction, store.userId()).enabled()) {
            add(transaction, endpoint, facts.id()).tellOf(facts, type);
        }
    }

    /// Records a test event and tells its id.
    UUID recordTest(Transaction transaction, EndpointEntity endpoint) {
        return add(transaction, endpoint, null).id();
    }

    private DeliveryEntity add(
            Transaction transaction, EndpointEntity endpoint, @Nullable UUID certificateId) {
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        Instant now = clock.instant();
        DeliveryEntity delivery =
                new DeliveryEntity(
                        random.newId(),
                        store.userId(),
                        endpoint,
                        deliveries.nextPosition(endpoint, certificateId, now),
                        now);
        deliveries.add(delivery);
        return delivery;
    }
}
