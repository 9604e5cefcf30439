package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.PrivateSealingKey;
import app.certkeep.crypto.PublicSealingKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SealingKeyPair;
import app.certkeep.persistence.Transaction;

import java.util.UUID;

/// Gives each account the keys that it has beside its data key; see decision 0018.
final class AccountKeys {
    private final RandomSource random;

    AccountKeys(RandomSource random) {
        this.random = random;
    }

    /// For a new account. The first one founds the installation's key and holds its private half.
    void begin(Transaction transaction, AccountEntity account, DataKey dataKey, boolean founded) {
        AccountKeyRepository keys = new AccountKeyRepository(transaction);
        AccountKeyEntity own = keys.add(new AccountKeyEntity(account.id(), dataKey, random));
        if (account.isAdministrator()) {
            try (SealingKeyPair installation = SealingKeyPair.generate(random)) {
                keys.found(installation.publicHalf(), founded);
                own.receive(installation.privateHalf(), random);
                agree(transaction, own, installation.publicHalf(), dataKey);
            }
        } else {
            keys.installation().ifPresent(key -> agree(transaction, own, key, dataKey));
        }
    }

    private void agree(
            Transaction transaction,
            AccountKeyEntity own,
            PublicSealingKey installation,
            DataKey dataKey) {
        if (isAllowed(transaction)) {
            own.agree(installation, dataKey);
            own.makeResettable(installation, dataKey, random);
        }
    }

    /// At each log-in: what is missing and was agreed to is made now, while the data key is here.
    void complete(Transaction transaction, UUID accountId, DataKey dataKey) {
        AccountKeyRepository keys = new AccountKeyRepository(transaction);
        AccountKeyEntity own =
                keys.find(accountId)
                        .orElseGet(
                                () -> keys.add(new AccountKeyEntity(accountId, dataKey, random)));
        keys.installation()
                .filter(key -> !own.isResettable() && isAllowed(transaction))
                .filter(key -> own.agreesTo(key, dataKey))
                .ifPresent(key -> own.makeResettable(key, dataKey, random));
    }

    /// What the owner decides for themselves.
    ///
    /// @param wanted counts only as far as the policy allows
    void choose(Transaction transaction, UUID accountId, DataKey dataKey, boolean wanted) {
        AccountKeyRepository keys = new AccountKeyRepository(transaction);
        AccountKeyEntity own = keys.find(accountId).orElseThrow();
        if (wanted) {
            keys.installation().ifPresent(key -> agree(transaction, own, key, dataKey));
        } else {
            own.refuseResets();
            keys.findReset(accountId).ifPresent(keys::remove);
        }
    }

    /// The installation's private half as an administrator has it; the receiver closes it.
    PrivateSealingKey installationKey(
            Transaction transaction, UUID administrator, DataKey dataKey) {
        return new AccountKeyRepository(transaction)
                .find(administrator)
                .orElseThrow()
                .installationKey(dataKey);
    }

    /// Seals the installation's private half, as one administrator has it, to the next one.
    void passOn(Transaction transaction, UUID administrator, DataKey dataKey, UUID next) {
        AccountKeyEntity theirs = new AccountKeyRepository(transaction).find(next).orElseThrow();
        try (PrivateSealingKey installation =
                installationKey(transaction, administrator, dataKey)) {
            theirs.receive(installation, random);
        }
    }

    private static boolean isAllowed(Transaction transaction) {
        return new PolicyRepository(transaction).policy().administratorReset();
    }
}
