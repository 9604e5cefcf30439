package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateEvent;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.crypto.RandomSource;
import app.certkeep.keyvalue.EntryFacts;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes down what is to be sent, in the transaction of what it tells of: either both are kept or
/// neither. Nothing is sent before [Dispatcher#wake].
public final class Outbox {
    /// Certificates that the database is asked about together.
    private static final int AT_ONCE = 500;

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
        List<EndpointEntity> told = interested(transaction, type);
        if (told.isEmpty()) {
            return false;
        }
        List<CertificateFacts> all = facts.get();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<CertificateFacts> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            told.forEach(endpoint -> tell(transaction, endpoint, type, chosen(endpoint, some)));
        }
        return true;
    }

    private static List<CertificateFacts> chosen(
            EndpointEntity endpoint, List<CertificateFacts> some) {
        return some.stream().filter(one -> endpoint.wantsTagged(one.tags())).toList();
    }

    /// Records that entries expire for every enabled endpoint that wants to know; it is an
    /// [app.certkeep.keyvalue.EntryOutbox].
    public void recordEntries(Transaction transaction, List<EntryFacts> expiring) {
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        Instant now = clock.instant();
        for (EndpointEntity endpoint : interested(transaction, EventType.SECRET_EXPIRING)) {
            for (EntryFacts one : expiring) {
                if (endpoint.wantsTagged(one.tags())) {
                    DeliveryEntity delivery = make(endpoint, 0, now);
                    delivery.tellOf(one, store.dataKey());
                    deliveries.add(delivery);
                }
            }
        }
    }

    private List<EndpointEntity> interested(Transaction transaction, EventType type) {
        return new EndpointRepository(transaction, store.userId())
                .enabled().stream().filter(endpoint -> endpoint.wants(type)).toList();
    }

    private void tell(
            Transaction transaction,
            EndpointEntity endpoint,
            EventType type,
            List<CertificateFacts> some) {
        if (some.isEmpty()) {
            return;
        }
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        Instant now = clock.instant();
        Duration hold = type.isOfSwitch() ? undo.get() : Duration.ZERO;
        // Nothing was ever told of a new one, so there is nothing that would go before.
        List<UUID> known =
                type == EventType.CERTIFICATE_CREATED
                        ? List.of()
                        : some.stream().map(CertificateFacts::id).toList();
        Map<UUID, Long> places = deliveries.lastPlaces(endpoint, known);
        Map<UUID, DeliveryEntity> held =
                hold.isZero() ? Map.of() : deliveries.held(endpoint, known, now);
        for (CertificateFacts one : some) {
            DeliveryEntity last = held.get(one.id());
            if (last != null && last.isTakenBackBy(type, places.get(one.id()))) {
                deliveries.remove(last);
            } else {
                DeliveryEntity delivery =
                        make(endpoint, places.getOrDefault(one.id(), 0L) + 1, now);
                delivery.tellOf(one, type);
                delivery.hold(hold);
                deliveries.add(delivery);
            }
        }
    }

    /// Records a test event and tells its id.
    UUID recordTest(Transaction transaction, EndpointEntity endpoint) {
        DeliveryEntity test = make(endpoint, 0, clock.instant());
        new DeliveryRepository(transaction, store.userId()).add(test);
        return test.id();
    }

    /// Its place is made of the time, so that different certificates keep their order too, and of
    /// what is there already, because clocks of several computers differ. Whoever moves the same
    /// switch at this moment fails on the certificate's version, so no two get the same place.
    private DeliveryEntity make(EndpointEntity endpoint, long notBefore, Instant now) {
        long place = Math.max(ChronoUnit.MICROS.between(Instant.EPOCH, now), notBefore);
        return new DeliveryEntity(random.newId(), store.userId(), endpoint, place, now);
    }
}
