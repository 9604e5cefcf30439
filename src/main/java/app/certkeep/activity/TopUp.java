package app.certkeep.activity;

import app.certkeep.account.UserStore;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Transaction;

import java.util.UUID;

/// Gives users credits, which administrators alone may.
public final class TopUp {
    public static final long MOST = 1_000_000;

    private final UserStore administrator;
    private final Journal journal;

    public TopUp(UserStore administrator, Journal journal) {
        this.administrator = administrator;
        this.journal = journal;
    }

    /// A record of the user's tells of it.
    ///
    /// @param credits 1 to 1,000,000
    /// @return the user's balance then
    /// @throws app.certkeep.failure.NotAllowedException where an administrator does not ask
    /// @throws InvalidInputException where it is another number
    /// @throws NotFoundException where there is no such user
    public long give(UUID user, long credits) {
        return administrator.attempt(
                Deed.of(Action.USER_TOP_UP, user, ""),
                () -> administrator.write(transaction -> given(transaction, user, credits)));
    }

    /// Any user's balance, for administrators.
    public long balance(UUID user) {
        return administrator.read(
                transaction -> {
                    administrator.requireAdministrator(transaction);
                    return balance(transaction, user);
                });
    }

    private long given(Transaction transaction, UUID user, long credits) {
        administrator.requireAdministrator(transaction);
        if (credits < 1 || credits > MOST) {
            throw new InvalidInputException("no such credits", "activity.credits", MOST);
        }
        // Every account has a chain from its first record, its sign-up, on.
        records(transaction, user).lockChain().orElseThrow(TopUp::missing);
        Deed deed = Deed.of(Action.USER_TOP_UP, user, "").costing(-credits);
        journal.record(transaction, user, administrator.userId(), deed);
        return balance(transaction, user);
    }

    private static long balance(Transaction transaction, UUID user) {
        return records(transaction, user)
                .chain()
                .map(RecordChainEntity::balance)
                .orElseThrow(TopUp::missing);
    }

    private static RecordRepository records(Transaction transaction, UUID user) {
        return new RecordRepository(transaction, user);
    }

    private static NotFoundException missing() {
        return new NotFoundException("no such user", "activity.no-user");
    }
}
