package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The endpoints of a user.
public final class EndpointService {
    public static final int LONGEST_NAME = 200;
    static final int SECRET_BYTES = 32;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final Runnable wake;

    /// @param wake called when something may have become due
    public EndpointService(UserStore store, Clock clock, RandomSource random, Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.wake = wake;
    }

    /// Adds an endpoint, enabled, with a secret of its own.
    ///
    /// @throws InvalidInputException where the address is none that a webhook can be sent to, or
    ///     is not encrypted and that was not agreed to
    public NewEndpoint add(EndpointForm form) {
        return store.attempt(Deed.of(Action.ENDPOINT_ADD, form.name()), () -> added(form));
    }

    private NewEndpoint added(EndpointForm form) {
        WebhookUrl url = WebhookUrl.require(form.url(), form.allowHttp());
        try (SecretBytes secret = new SecretBytes(random.bytes(SECRET_BYTES))) {
            Endpoint endpoint =
                    store.write(
                            transaction -> {
                                EndpointEntity added =
                                        new EndpointEntity(
                                                random.newId(),
                                                store.userId(),
                                                shortened(url.host()),
                                                clock.instant());
                                added.leadTo(url, secret, store.dataKey());
                                form.settings().applyTo(added, clock.instant(), store.dataKey());
                                endpoints(transaction).add(added);
                                record(transaction, Action.ENDPOINT_ADD, added);
                                return views(transaction).of(added);
                            });
            return new NewEndpoint(endpoint, WebhookSigner.textOf(secret.bytes()));
        }
    }

    /// By name.
    public List<Endpoint> list() {
        return store.read(
                transaction ->
                        endpoints(transaction).all().stream().map(views(transaction)::of).toList());
    }

    /// One page, by name.
    public Page<Endpoint> page(PageRequest request) {
        return store.read(
                transaction -> {
                    EndpointRepository rows = endpoints(transaction);
                    List<Endpoint> some =
                            rows.some(request).stream().map(views(transaction)::of).toList();
                    return new Page<>(some, request, rows.count());
                });
    }

    public long count() {
        return store.read(transaction -> endpoints(transaction).count());
    }

    /// How all endpoints leave the store together, and come back.
    public EndpointCopies copies() {
        return new EndpointCopies(store, clock, random);
    }

    /// The id that a person means by a whole id or its first 8 or more characters.
    ///
    /// @throws NotFoundException where no endpoint has it
    /// @throws InvalidInputException where several ids begin so
    public UUID idOf(String idOrPrefix) {
        return store.read(
                transaction ->
                        IdPrefix.parse(idOrPrefix)
                                .flatMap(p -> p.only(endpoints(transaction).idsFrom(p)))
                                .orElseThrow(EndpointService::missing));
    }

    /// @throws NotFoundException where the user has no such endpoint
    public void rename(UUID id, String name) {
        change(id, EndpointChange.NONE.called(name));
    }

    /// Chooses what an endpoint is told of from now on.
    ///
    /// @throws InvalidInputException where it is nothing
    /// @throws NotFoundException where the user has no such endpoint
    public void choose(UUID id, Set<EventType> events) {
        change(id, EndpointChange.NONE.toldOf(events));
    }

    /// Switches an endpoint on or off. While it is off nothing new is recorded for it, and what
    /// waits is kept until it is on again.
    ///
    /// @throws NotFoundException where the user has no such endpoint
    public void setEnabled(UUID id, boolean enabled) {
        change(id, endpoint -> endpoint.enable(enabled, clock.instant()));
        wake.run();
    }

    /// Removes an endpoint and all its deliveries, sent or not.
    ///
    /// @throws NotFoundException where the user has no such endpoint
    public void remove(UUID id) {
        store.attempt(
                Deed.of(Action.ENDPOINT_DELETE, id, ""),
                () ->
                        store.change(
                                transaction -> {
                                    EndpointEntity endpoint = require(transaction, store, id);
                                    endpoints(transaction).remove(endpoint);
                                    record(transaction, Action.ENDPOINT_DELETE, endpoint);
                                }));
    }

    private void change(UUID id, EndpointChange change) {
        change(id, endpoint -> change.applyTo(endpoint, clock.instant(), store.dataKey()));
    }

    private void change(UUID id, Consumer<EndpointEntity> work) {
        store.attempt(
                Deed.of(Action.ENDPOINT_CHANGE, id, ""),
                () ->
                        store.change(
                                transaction -> {
                                    EndpointEntity endpoint = require(transaction, store, id);
                                    work.accept(endpoint);
                                    record(transaction, Action.ENDPOINT_CHANGE, endpoint);
                                }));
    }

    private void record(Transaction transaction, Action action, EndpointEntity endpoint) {
        store.record(transaction, Deed.of(action, endpoint.id(), endpoint.name()));
    }

    static EndpointEntity require(Transaction transaction, UserStore store, UUID id) {
        return new EndpointRepository(transaction, store.userId())
                .find(id)
                .orElseThrow(EndpointService::missing);
    }

    private static NotFoundException missing() {
        return new NotFoundException("no such endpoint", "notification.endpoint.missing");
    }

    private EndpointRepository endpoints(Transaction transaction) {
        return new EndpointRepository(transaction, store.userId());
    }

    private EndpointViews views(Transaction transaction) {
        return new EndpointViews(transaction, store, clock.instant());
    }

    private static String shortened(String host) {
        return host.substring(0, Math.min(LONGEST_NAME, host.length()));
    }
}
