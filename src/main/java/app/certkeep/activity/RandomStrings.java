package app.certkeep.activity;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;
import app.certkeep.remote.Answer;
import app.certkeep.remote.ServiceUrl;
import app.certkeep.remote.TextService;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Random strings from the configured service, for credits. They are taken before the service is
/// asked, in one transaction with the record of it, and given back in another where it has nothing.
/// Where the process ends in between, the next log-in gives them back.
public final class RandomStrings {
    public static final int LONGEST = 1024;
    public static final int MOST = 100;

    private final UserStore store;
    private final RecordKeeper keeper;
    private final Supplier<Optional<RandomTerms>> terms;
    private final TextService service;

    /// @param terms as they are configured now; empty where no service is
    public RandomStrings(
            UserStore store,
            RecordKeeper keeper,
            Supplier<Optional<RandomTerms>> terms,
            TextService service) {
        this.store = store;
        this.keeper = keeper;
        this.terms = terms;
        this.service = service;
    }

    /// @return nothing where no service is configured
    /// @throws InvalidInputException where what is configured cannot be used
    public Optional<RandomTerms> terms() {
        return terms.get();
    }

    /// Takes half a minute at most.
    ///
    /// @param length characters of each, 1 to 1,024
    /// @param count how many, 1 to 100
    /// @throws InvalidInputException where no service is configured, or it cannot be asked for that
    /// @throws app.certkeep.failure.NotAllowedException where there are not enough credits; the
    ///     service was not asked then
    public RandomResult obtain(int length, int count) {
        return store.attempt(
                Deed.of(Action.RANDOM_OBTAIN),
                () -> {
                    RandomTerms now = requireTerms(length, count);
                    long credits = now.cost() * count;
                    UUID reserved = store.write(transaction -> reserve(transaction, credits));
                    return settle(reserved, credits, asked(now.url(), length, count, reserved));
                });
    }

    private RandomTerms requireTerms(int length, int count) {
        if (length < 1 || length > LONGEST || count < 1 || count > MOST) {
            throw new InvalidInputException("no such strings", "random.size", LONGEST, MOST);
        }
        RandomTerms now =
                terms.get()
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "no service configured", "random.none"));
        if (count > 1 && !now.url().takesCount()) {
            throw new InvalidInputException("one at a time", "random.one");
        }
        return now;
    }

    private UUID reserve(Transaction transaction, long credits) {
        keeper.giveBackAbandoned(transaction, store.userId());
        return keeper.reserve(transaction, store.userId(), credits);
    }

    private Answer asked(ServiceUrl url, int length, int count, UUID reserved) {
        try {
            return service.ask(url, length, count);
        } catch (RuntimeException | Error e) {
            giveBack(reserved);
            throw e;
        }
    }

    private RandomResult settle(UUID reserved, long credits, Answer answer) {
        return switch (answer) {
            case Answer.Text(SecretBytes text) -> keep(reserved, credits, text);
            case Answer.Failed(Answer.Problem problem) ->
                    new RandomResult.Failed(problem, giveBack(reserved));
        };
    }

    /// Where somebody took the process for dead and gave the credits back, there is nothing.
    private RandomResult keep(UUID reserved, long credits, SecretBytes text) {
        boolean kept = false;
        try {
            Optional<Long> balance = store.write(transaction -> paid(transaction, reserved));
            kept = balance.isPresent();
            return kept
                    ? new RandomResult.Obtained(text, credits, balance.orElseThrow())
                    : new RandomResult.Failed(Answer.Problem.TIMEOUT, store.read(this::balance));
        } finally {
            if (!kept) {
                text.close();
            }
        }
    }

    private Optional<Long> paid(Transaction transaction, UUID reserved) {
        RecordRepository records = records(transaction);
        return records.reservation(reserved)
                .map(
                        reservation -> {
                            records.remove(reservation);
                            return balance(transaction);
                        });
    }

    /// @return the balance then
    private long giveBack(UUID reserved) {
        return store.write(
                transaction -> {
                    records(transaction)
                            .reservation(reserved)
                            .ifPresent(left -> keeper.giveBack(transaction, store.userId(), left));
                    return balance(transaction);
                });
    }

    private long balance(Transaction transaction) {
        return records(transaction).chain().map(RecordChainEntity::balance).orElse(0L);
    }

    private RecordRepository records(Transaction transaction) {
        return new RecordRepository(transaction, store.userId());
    }
}
