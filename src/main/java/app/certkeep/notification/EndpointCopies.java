package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Merged;
import app.certkeep.persistence.Transaction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// All endpoints of a user at once, out of the store and into it, within transactions of others.
public final class EndpointCopies {
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 64;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    EndpointCopies(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// Hands out copies, one after the other; each is closed once it is taken.
    ///
    /// @return the names of those that are damaged and stay out
    public List<String> each(Transaction transaction, Consumer<EndpointCopy> taker) {
        List<String> damaged = new ArrayList<>();
        for (EndpointEntity endpoint : rows(transaction).all()) {
            copyOf(endpoint)
                    .ifPresentOrElse(
                            copy -> {
                                try (copy) {
                                    taker.accept(copy);
                                }
                            },
                            () -> damaged.add(endpoint.name()));
        }
        return damaged;
    }

    private Optional<EndpointCopy> copyOf(EndpointEntity endpoint) {
        try {
            EndpointParts parts = endpoint.open(clock.instant(), store.dataKey());
            try (SecretBytes url = parts.url();
                    SecretBytes old = parts.oldSecret()) {
                return Optional.of(
                        new EndpointCopy(
                                endpoint.name(),
                                text(url),
                                endpoint.enabled(),
                                parts.secret(),
                                EndpointChange.NONE
                                        .toldOf(endpoint.events())
                                        .tagged(endpoint.tags())
                                        .carrying(parts.headers())
                                        .trusting(parts.authority())));
            }
        } catch (IntegrityException e) {
            return Optional.empty();
        }
    }

    private Optional<String> knownUrl(EndpointEntity endpoint) {
        try (EndpointParts parts = endpoint.open(clock.instant(), store.dataKey())) {
            return Optional.of(text(parts.url()));
        } catch (IntegrityException e) {
            return Optional.empty();
        }
    }

    private static String text(SecretBytes url) {
        return new String(url.bytes(), StandardCharsets.UTF_8);
    }

    /// Takes in what is new; what is there stays as it is. An address is taken by an endpoint with
    /// another secret: its receiver would refuse what comes with the wrong one.
    ///
    /// @param copies stay their caller's to close
    public Merged merge(Transaction transaction, List<EndpointCopy> copies) {
        EndpointRepository rows = rows(transaction);
        Map<String, EndpointEntity> present = new HashMap<>();
        rows.all().forEach(one -> knownUrl(one).ifPresent(url -> present.put(url, one)));
        Merged all = Merged.NOTHING;
        for (EndpointCopy copy : copies) {
            all = all.and(merge(rows, present, copy));
        }
        return all;
    }

    private Merged merge(
            EndpointRepository rows, Map<String, EndpointEntity> present, EndpointCopy copy) {
        try {
            // That an address is not encrypted was agreed to when it was added.
            WebhookUrl url = WebhookUrl.require(copy.url(), true);
            EndpointEntity there = present.get(url.url().toString());
            if (there != null) {
                return holds(there, copy.secret())
                        ? Merged.oneDuplicate()
                        : Merged.oneConflict(copy.name());
            }
            EndpointEntity added = added(url, copy);
            rows.add(added);
            present.put(url.url().toString(), added);
            return Merged.oneAdded();
        } catch (InvalidInputException e) {
            return Merged.oneRejected(copy.name());
        }
    }

    private EndpointEntity added(WebhookUrl url, EndpointCopy copy) {
        String name = EndpointChange.requireName(copy.name());
        int length = copy.secret().length();
        if (length < SHORTEST_SECRET || length > LONGEST_SECRET) {
            throw new InvalidInputException("not a secret of an endpoint", "archive.damaged");
        }
        Instant now = clock.instant();
        EndpointEntity endpoint = new EndpointEntity(random.newId(), store.userId(), name, now);
        endpoint.leadTo(url, copy.secret(), store.dataKey());
        endpoint.enable(copy.enabled(), now);
        copy.settings().applyTo(endpoint, now, store.dataKey());
        return endpoint;
    }

    private boolean holds(EndpointEntity endpoint, SecretBytes secret) {
        try (EndpointParts present = endpoint.open(clock.instant(), store.dataKey())) {
            return Arrays.equals(present.secret().bytes(), secret.bytes());
        } catch (IntegrityException e) {
            return false;
        }
    }

    private EndpointRepository rows(Transaction transaction) {
        return new EndpointRepository(transaction, store.userId());
    }
}
