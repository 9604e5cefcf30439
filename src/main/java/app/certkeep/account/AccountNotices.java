package app.certkeep.account;

import app.certkeep.crypto.RandomSource;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What administrators did to an account, kept until its user was told.
public final class AccountNotices {
    private static final int LONGEST_DETAIL = 400;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    public AccountNotices(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// What this user has still to be told, oldest first.
    public List<AccountNotice> untold() {
        return store.read(transaction -> new NoticeRepository(transaction).of(store.userId()));
    }

    /// Forgets notices that were shown.
    public void told(Collection<AccountNotice> shown) {
        List<UUID> ids = shown.stream().map(AccountNotice::id).toList();
        if (!ids.isEmpty()) {
            store.change(
                    transaction -> new NoticeRepository(transaction).remove(store.userId(), ids));
        }
    }

    /// Takes down what this user, an administrator, did to an account: for its user and for the
    /// records, in the transaction that does it.
    void tell(Transaction transaction, AccountEntity user, Action action, String detail) {
        String administrator =
                new AccountRepository(transaction)
                        .find(store.userId())
                        .map(AccountEntity::name)
                        .orElse("");
        String cut = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        new NoticeRepository(transaction)
                .add(
                        user.id(),
                        new AccountNotice(
                                random.newId(), action, administrator, cut, clock.instant()));
        store.recordFor(transaction, user.id(), Deed.of(action, user.id(), user.email()));
    }
}
