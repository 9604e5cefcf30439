package app.certkeep.account;

import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Optional;

/// What the signed-in user was typing and has not saved, sealed by their data key. Each device
/// has its own: two windows do not take each other's words away.
public final class DraftService {
    /// Bytes of one draft at most.
    public static final int LARGEST = 1_040_000;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    public DraftService(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// What was kept last for a place, which the caller closes.
    public Optional<SecretBytes> find(String place) {
        return store.read(
                transaction -> find(transaction, place).map(draft -> draft.open(store.dataKey())));
    }

    /// Keeps a draft in place of the one before; it stays the caller's to close.
    ///
    /// @param place where it is typed, 1 to 40 characters
    /// @throws InvalidInputException where it is too large
    public void keep(String place, SecretBytes typed) {
        if (typed.length() > LARGEST) {
            throw new InvalidInputException("draft is too large", "account.draft.large");
        }
        store.change(
                transaction -> {
                    DraftEntity draft =
                            find(transaction, place)
                                    .orElseGet(
                                            () ->
                                                    new DraftEntity(
                                                            random.newId(),
                                                            store.userId(),
                                                            store.device(transaction),
                                                            place));
                    draft.seal(store.dataKey(), typed, clock.instant());
                    new DraftRepository(transaction).put(draft);
                });
    }

    /// Drops what was kept for a place, if anything was.
    public void drop(String place) {
        store.change(
                transaction ->
                        find(transaction, place)
                                .ifPresent(new DraftRepository(transaction)::remove));
    }

    private Optional<DraftEntity> find(Transaction transaction, String place) {
        return new DraftRepository(transaction)
                .find(store.userId(), store.device(transaction), place);
    }
}
