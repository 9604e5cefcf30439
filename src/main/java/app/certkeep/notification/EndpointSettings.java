package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;

/// How an endpoint is told: name, events, own headers, whom it trusts, and the signing secret.
public final class EndpointSettings {
    /// How long messages carry a signature by the secret before, too.
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final Runnable wake;

    /// @param wake called when something may have become due
    public EndpointSettings(UserStore store, Clock clock, RandomSource random, Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.wake = wake;
    }

    /// Gives an endpoint a new secret. For [#OVERLAP] every message carries two signatures, by the
    /// new secret and by the one before; a secret older than that ends at once.
    ///
    /// @throws app.certkeep.failure.NotFoundException where the user has no such endpoint
    public NewEndpoint rotate(UUID id) {
        try (SecretBytes secret = new SecretBytes(random.bytes(EndpointService.SECRET_BYTES))) {
            Endpoint rotated =
                    change(
                            id,
                            (transaction, endpoint) -> {
                                endpoint.rotate(secret, clock.instant(), store.dataKey());
                                return new EndpointViews(transaction, store, clock.instant())
                                        .of(endpoint);
                            });
            return new NewEndpoint(rotated, WebhookSigner.textOf(secret.bytes()));
        }
    }

    /// Changes several things at once, or none of them.
    ///
    /// @param wanted the caller closes it
    /// @throws app.certkeep.failure.InvalidInputException where one of them cannot be so
    /// @throws app.certkeep.failure.NotFoundException where the user has no such endpoint
    public Endpoint edit(UUID id, EndpointChange wanted) {
        Endpoint edited =
                change(
                        id,
                        (transaction, endpoint) -> {
                            wanted.applyTo(endpoint, clock.instant(), store.dataKey());
                            return new EndpointViews(transaction, store, clock.instant())
                                    .of(endpoint);
                        });
        wake.run();
        return edited;
    }

    private Endpoint change(UUID id, BiFunction<Transaction, EndpointEntity, Endpoint> work) {
        return store.attempt(
                Deed.of(Action.ENDPOINT_CHANGE, id, ""),
                () ->
                        store.write(
                                transaction -> {
                                    EndpointEntity endpoint =
                                            EndpointService.require(transaction, store, id);
                                    Endpoint changed = work.apply(transaction, endpoint);
                                    store.record(
                                            transaction,
                                            Deed.of(Action.ENDPOINT_CHANGE, id, endpoint.name()));
                                    return changed;
                                }));
    }
}
