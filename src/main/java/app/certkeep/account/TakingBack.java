package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import java.time.Instant;

/// How a deleted account comes back.
final class TakingBack {
    private TakingBack() {}

    /// Takes the account back if it is deleted. A former administrator comes back as a user where
    /// somebody else has the role by now: they decide who else gets it.
    ///
    /// @return whether it was deleted
    static boolean of(Transaction transaction, AccountEntity account, Instant now) {
        if (account.purgeAt().isEmpty()) {
            return false;
        }
        account.takeBack();
        boolean other = new AccountRepository(transaction).hasAdministratorBeside(account.id());
        if (account.isAdministrator() && other) {
            account.become(Role.USER, now);
            new AccountKeyRepository(transaction)
                    .find(account.id())
                    .ifPresent(AccountKeyEntity::handBack);
        }
        return true;
    }
}
