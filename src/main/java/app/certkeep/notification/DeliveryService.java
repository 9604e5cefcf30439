package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was sent, what waits, and sending by hand.
public final class DeliveryService {
    private final UserStore store;
    private final Outbox outbox;
    private final Clock clock;
    private final Runnable wake;

    /// @param wake called when something has become due
    public DeliveryService(UserStore store, Outbox outbox, Clock clock, Runnable wake) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.wake = wake;
    }

    /// Newest first.
    public Page<DeliverySummary> page(DeliveryQuery query, PageRequest request) {
        return store.read(
                transaction ->
                        deliveries(transaction).page(query, request).map(DeliveryEntity::summary));
    }

    /// The id that a person means by a whole id or its first 8 or more characters.
    ///
    /// @throws NotFoundException where no delivery has it
    /// @throws app.certkeep.failure.InvalidInputException where several ids begin so
    public UUID idOf(String idOrPrefix) {
        return store.read(
                transaction ->
                        IdPrefix.parse(idOrPrefix)
                                .flatMap(p -> p.only(deliveries(transaction).idsFrom(p)))
                                .orElseThrow(DeliveryService::missing));
    }

    /// @throws NotFoundException where the user has no such delivery
    public DeliveryDetails details(UUID id) {
        return store.read(
                transaction -> {
                    DeliveryEntity delivery = require(transaction, id);
                    return new DeliveryDetails(
                            delivery.summary(),
                            delivery.messageId(),
                            delivery.body(store.dataKey()),
                            attempts(transaction, id));
                });
    }

    /// What became of telling others of the latest moves of some switches; without those of which
    /// nobody was told.
    ///
    /// @param certificates at most 1,000
    public Map<UUID, SwitchTold> told(Collection<UUID> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        return store.read(
                transaction ->
                        deliveries(transaction).latestOfSwitches(certificates).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                DeliveryEntity::certificateId,
                                                Collectors.collectingAndThen(
                                                        Collectors.toList(), SwitchTold::of))));
    }

    /// How many are due and not sent yet.
    public long countDue() {
        return store.read(transaction -> deliveries(transaction).countDue(clock.instant()));
    }

    /// How many are still to be sent, now or later, to endpoints that are switched on. None of them
    /// is sent while Certkeep is closed.
    public long countWaiting() {
        return store.read(transaction -> deliveries(transaction).countWaiting());
    }

    /// Sends a delivery again, whatever became of it, under its old message id.
    ///
    /// @throws NotFoundException where the user has no such delivery
    public void resend(UUID id) {
        store.attempt(
                Deed.of(Action.DELIVERY_RESEND, id, ""),
                () ->
                        store.change(
                                transaction -> {
                                    DeliveryEntity delivery = require(transaction, id);
                                    delivery.resend(clock.instant());
                                    String endpoint = delivery.endpoint().name();
                                    store.record(
                                            transaction,
                                            Deed.of(Action.DELIVERY_RESEND, id, endpoint));
                                }));
        wake.run();
    }

    /// Sends again, in their order, all deliveries that were given up; tests excepted.
    ///
    /// @param age of the oldest event that counts
    /// @return how many
    public int resendFailed(Duration age) {
        Instant since = clock.instant().minus(age);
        int count =
                store.attempt(
                        Deed.of(Action.DELIVERY_RESEND),
                        () -> store.write(transaction -> resentFailed(transaction, since)));
        wake.run();
        return count;
    }

    private int resentFailed(Transaction transaction, Instant since) {
        int count = deliveries(transaction).resendFailed(since, clock.instant());
        if (count > 0) {
            store.record(transaction, Deed.several(Action.DELIVERY_RESEND, count));
        }
        return count;
    }

    /// Sends an `endpoint.test` event, to a switched-off endpoint too, and tells the delivery's
    /// id. It is tried once.
    ///
    /// @throws NotFoundException where the user has no such endpoint
    public UUID sendTest(UUID endpointId) {
        UUID id =
                store.attempt(
                        Deed.of(Action.ENDPOINT_TEST, endpointId, ""),
                        () -> store.write(transaction -> test(transaction, endpointId)));
        wake.run();
        return id;
    }

    private UUID test(Transaction transaction, UUID endpointId) {
        EndpointEntity endpoint = EndpointService.require(transaction, store, endpointId);
        UUID id = outbox.recordTest(transaction, endpoint);
        store.record(transaction, Deed.of(Action.ENDPOINT_TEST, endpointId, endpoint.name()));
        return id;
    }

    private List<DeliveryAttempt> attempts(Transaction transaction, UUID id) {
        return new AttemptRepository(transaction, store.userId())
                .of(id).stream().map(attempt -> attempt.open(store.dataKey())).toList();
    }

    private DeliveryEntity require(Transaction transaction, UUID id) {
        return deliveries(transaction).find(id).orElseThrow(DeliveryService::missing);
    }

    private static NotFoundException missing() {
        return new NotFoundException("no such delivery", "notification.delivery.missing");
    }

    private DeliveryRepository deliveries(Transaction transaction) {
        return new DeliveryRepository(transaction, store.userId());
    }
}
