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

/// What only an endpoint and its user know of each other: signing secret and own headers.
public final class EndpointSecrets {
    /// How long messages carry a signature by the secret before, too.
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    public EndpointSecrets(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
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
                                return EndpointService.view(transaction, store, endpoint);
                            });
            return new NewEndpoint(rotated, WebhookSigner.textOf(secret.bytes()));
        }
    }

    /// Sets the headers that an endpoint gets with every message beside those of Standard Webhooks.
    ///
    /// @param lines of `Name: value`; none to send no others. The caller closes them
    /// @throws app.certkeep.failure.InvalidInputException where a line is no header, or one that
    ///     is always sent
    /// @throws app.certkeep.failure.NotFoundException where the user has no such endpoint
    public Endpoint setHeaders(UUID id, SecretBytes lines) {
        return change(
                id,
                (transaction, endpoint) -> {
                    try (SecretBytes checked = OwnHeaders.require(lines)) {
                        endpoint.carry(checked, clock.instant(), store.dataKey());
                    }
                    return EndpointService.view(transaction, store, endpoint);
                });
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
