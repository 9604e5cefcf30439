package app.certkeep.activity;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.UserStore;
import app.certkeep.crypto.Password;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Gives users credits, which administrators alone may.
public final class TopUp {
    public static final long MOST = 1_000_000;

    private final UserStore administrator;
    private final AccountSettings account;
    private final Journal journal;

    /// @param account of the same administrator
    public TopUp(UserStore administrator, AccountSettings account, Journal journal) {
        this.administrator = administrator;
        this.account = account;
        this.journal = journal;
    }

    /// A record of the user's tells of it.
    ///
    /// @param credits 1 to 1,000,000
    /// @return the user's balance then
    /// @param password the administrator's own
    /// @throws app.certkeep.failure.NotAllowedException where an administrator does not ask, or the
    ///     password is wrong
    /// @throws InvalidInputException where it is another number
    /// @throws NotFoundException where there is no such user
    public long give(UUID user, long credits, Password password) {
        return administrator.attempt(
                Deed.of(Action.USER_TOP_UP, user, ""),
                () -> {
                    account.prove(password);
                    return administrator.write(transaction -> given(transaction, user, credits));
                });
    }

    /// What each of these users has, as a transaction sees it.
    public static Map<UUID, Long> balances(Transaction transaction, Collection<UUID> users) {
        return RecordRepository.balances(transaction, users);
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
