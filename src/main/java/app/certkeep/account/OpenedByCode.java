package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.persistence.Transaction;

import java.time.Instant;
import java.util.Optional;

/// An account that a code opened: the user's own, or that of an administrator's reset.
///
/// @param byReset whether it was the latter
/// @param now when it opened it
record OpenedByCode(DataKey dataKey, boolean byReset, Instant now) {

    static Optional<OpenedByCode> of(
            Transaction transaction,
            AccountEntity account,
            RecoveryCode code,
            Instant now,
            RandomSource random) {
        try (WrappingKey recovery = code.toWrappingKey(random);
                WrappingKey reset = code.toResetKey(random)) {
            return account.unwrapByRecoveryCode(recovery)
                    .map(key -> new OpenedByCode(key, false, now))
                    .or(
                            () ->
                                    new AccountKeyRepository(transaction)
                                            .findReset(account.id())
                                            .flatMap(begun -> begun.unwrap(reset, now))
                                            .map(key -> new OpenedByCode(key, true, now)));
        }
    }

    /// Takes a reset away, which works once; false where another was quicker.
    boolean isUsedUp(Transaction transaction, AccountEntity account) {
        AccountKeyRepository keys = new AccountKeyRepository(transaction);
        Optional<AccountResetEntity> begun = keys.findReset(account.id());
        begun.ifPresent(keys::remove);
        return !byReset || begun.filter(reset -> now.isBefore(reset.expiresAt())).isPresent();
    }
}
