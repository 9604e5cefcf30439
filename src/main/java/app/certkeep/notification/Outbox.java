package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateEvent;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.crypto.RandomSource;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes down what is to be sent, in the transaction of what it tells of: either both are kept or
/// neither. Nothing is sent before [Dispatcher#wake].
public final class Outbox {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final Supplier<Duration> undo;

    /// One that holds nothing back.
    public Outbox(UserStore store, Clock clock, RandomSource random) {
        this(store, clock, random, () -> Duration.ZERO);
    }

    /// @param undo how long nothing is sent of a switch that was moved; where it is moved back
    ///     within that time, nobody hears of either
    public Outbox(UserStore store, Clock clock, RandomSource random, Supplier<Duration> undo) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.undo = undo;
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
                tell(transaction, endpoint, type, one);
            }
        }
        return true;
    }

    private void tell(
            Transaction transaction,
            EndpointEntity endpoint,
            EventType type,
            CertificateFacts facts) {
        Duration held = type.isOfSwitch() ? undo.get() : Duration.ZERO;
        if (held.isZero()) {
            // Nothing was ever told of a new one, so there is no earlier place to look for.
            UUID behind = type == EventType.CERTIFICATE_CREATED ? null : facts.id();
            add(transaction, endpoint, behind).tellOf(facts, type);
        } else if (!takeBack(transaction, endpoint, type, facts.id())) {
            DeliveryEntity delivery = add(transaction, endpoint, facts.id());
            delivery.tellOf(facts, type);
            delivery.hold(held);
        }
    }

    /// Drops what is held of the switch's last move, which this one undoes.
    ///
    /// @return whether there was such a thing, so that there is nothing to tell
    private boolean takeBack(
            Transaction transaction, EndpointEntity endpoint, EventType type, UUID certificateId) {
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        Instant now = clock.instant();
        Optional<DeliveryEntity> held =
                deliveries
                        .last(endpoint, certificateId)
                        .filter(last -> last.isHeld(now))
                        .filter(last -> last.eventType().isOfSwitch())
                        .filter(last -> last.eventType() != type);
        held.ifPresent(deliveries::remove);
        return held.isPresent();
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
