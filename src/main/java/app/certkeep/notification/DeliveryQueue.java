package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the dispatcher does in the store: short transactions, none of which lasts while something
/// is sent. A row is claimed before it is sent, so that of several dispatchers on one store only
/// one sends it, and none sends to the same endpoint meanwhile. It stays due until its attempt is
/// recorded: a crash in between sends the same message again, as soon as the claim has run out. In
/// a store that one process has for itself, claims end with that process.
final class DeliveryQueue {
    /// Longer than an attempt can last, with room for clocks of different computers to differ.
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final UserStore store;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final RandomSource random;

    DeliveryQueue(UserStore store, RetrySchedule schedule, Clock clock, RandomSource random) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
        this.random = random;
    }

    record Due(UUID deliveryId, UUID endpointId) {}

    /// Claims up to `limit` deliveries that may be sent now, one an endpoint, none to a busy one.
    List<Due> claim(Instant now, Collection<UUID> busy, int limit) {
        List<UUID> endpoints = store.read(tx -> endpointsWithWork(tx, now, busy, limit));
        return endpoints.isEmpty() ? List.of() : store.write(tx -> claim(tx, now, endpoints));
    }

    private List<UUID> endpointsWithWork(
            Transaction transaction, Instant now, Collection<UUID> busy, int limit) {
        return new EndpointRepository(transaction, store.userId())
                .all().stream()
                        .filter(endpoint -> !busy.contains(endpoint.id()))
                        .map(endpoint -> due(transaction, endpoint, now))
                        .flatMap(Optional::stream)
                        // Whoever waits longest is first, so that no endpoint starves.
                        .sorted(Comparator.comparing(DeliveryEntity::dueAt))
                        .limit(limit)
                        .map(delivery -> delivery.endpoint().id())
                        .toList();
    }

    /// Locks the endpoints first, passing over those that another dispatcher has locked to do the
    /// same: of one endpoint, two rows are never claimed at once.
    private List<Due> claim(Transaction transaction, Instant now, List<UUID> endpoints) {
        return new EndpointRepository(transaction, store.userId())
                .lockFree(endpoints).stream()
                        .map(endpoint -> due(transaction, endpoint, now))
                        .flatMap(Optional::stream)
                        .map(
                                delivery -> {
                                    delivery.claim(store.opening(), now.plus(CLAIM));
                                    return new Due(delivery.id(), delivery.endpoint().id());
                                })
                        .toList();
    }

    private Optional<DeliveryEntity> due(
            Transaction transaction, EndpointEntity endpoint, Instant now) {
        return deliveries(transaction)
                .due(endpoint, now, store.isShared() ? null : store.opening());
    }

    /// Gives a claim back where the delivery was not sent.
    void release(Due due) {
        store.change(transaction -> release(transaction, due.deliveryId()));
    }

    private void release(Transaction transaction, UUID deliveryId) {
        deliveries(transaction)
                .find(deliveryId)
                .filter(delivery -> delivery.isClaimedBy(store.opening()))
                .ifPresent(DeliveryEntity::release);
    }

    /// When something will be due by itself, after now.
    Optional<Instant> nextDue(Instant now) {
        return store.read(transaction -> deliveries(transaction).nextDue(now));
    }

    /// Opens what is to be sent; nothing where the claim is lost or the delivery gone.
    ///
    /// @throws app.certkeep.failure.IntegrityException where address or secret is damaged
    Optional<Message> open(UUID deliveryId) {
        return store.read(
                transaction ->
                        deliveries(transaction)
                                .find(deliveryId)
                                .filter(delivery -> delivery.isClaimedBy(store.opening()))
                                .map(this::toMessage));
    }

    private Message toMessage(DeliveryEntity delivery) {
        return new Message(
                delivery.id(),
                delivery.version(),
                delivery.endpoint().id(),
                delivery.messageId(),
                delivery.body(store.dataKey()),
                delivery.endpoint().open(clock.instant(), store.dataKey()));
    }

    /// Keeps an attempt and records how it ended, unless the delivery was changed meanwhile: then
    /// it is sent as it is now.
    ///
    /// @return the delivery, where it was given up by that
    Optional<DeliverySummary> record(Message sent, Attempt attempt) {
        try {
            return store.write(transaction -> record(transaction, sent, attempt));
        } catch (ConflictException e) {
            // Somebody edited the endpoint at this moment; what was sent was sent all the same.
            return store.write(transaction -> record(transaction, sent, attempt));
        }
    }

    private Optional<DeliverySummary> record(
            Transaction transaction, Message sent, Attempt attempt) {
        return deliveries(transaction)
                .find(sent.deliveryId())
                .flatMap(delivery -> record(transaction, delivery, sent, attempt));
    }

    private Optional<DeliverySummary> record(
            Transaction transaction, DeliveryEntity delivery, Message sent, Attempt attempt) {
        boolean counts = delivery.version() == sent.version();
        if (counts) {
            record(delivery, attempt);
        } else {
            release(transaction, delivery.id());
        }
        keep(transaction, delivery, attempt, WebhookHeaders.write(sent, attempt.at()));
        delivery.endpoint().endRotation(clock.instant(), store.dataKey());
        return counts ? givenUp(delivery) : Optional.empty();
    }

    private static Optional<DeliverySummary> givenUp(DeliveryEntity delivery) {
        return Optional.of(delivery)
                .filter(ended -> ended.state() == DeliveryState.DEAD)
                .map(DeliveryEntity::summary);
    }

    /// Records that what is kept of a delivery or its endpoint does not open.
    ///
    /// @return the delivery, where it was given up by that
    Optional<DeliverySummary> recordUnreadable(UUID deliveryId, Instant at) {
        Outcome outcome =
                new Outcome.Failed(
                        FailureKind.UNREADABLE, null, null, "the stored data is damaged");
        Attempt attempt = new Attempt(at, Duration.ZERO, outcome, null);
        return store.write(
                transaction ->
                        deliveries(transaction)
                                .find(deliveryId)
                                .flatMap(
                                        delivery -> {
                                            record(delivery, attempt);
                                            keep(transaction, delivery, attempt, "");
                                            return givenUp(delivery);
                                        }));
    }

    private void keep(
            Transaction transaction, DeliveryEntity delivery, Attempt attempt, String headers) {
        new AttemptRepository(transaction, store.userId())
                .add(
                        new AttemptEntity(
                                random.newId(), delivery, attempt, headers, store.dataKey()));
    }

    private void record(DeliveryEntity delivery, Attempt attempt) {
        delivery.record(attempt, schedule);
        EndpointEntity endpoint = delivery.endpoint();
        if (attempt.reached() != null) {
            endpoint.reached(attempt.reached());
        }
        if (attempt.outcome() instanceof Outcome.Gone) {
            endpoint.enable(false, clock.instant());
        }
    }

    private DeliveryRepository deliveries(Transaction transaction) {
        return new DeliveryRepository(transaction, store.userId());
    }
}
