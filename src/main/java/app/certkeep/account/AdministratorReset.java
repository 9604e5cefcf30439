package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PrivateSealingKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.ConflictException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The way back in for users who have forgotten their password and lost their recovery code.
public final class AdministratorReset {
    /// What the administrator hands to the user.
    ///
    /// @param code works once; the receiver closes it
    /// @param expiresAt 24 hours after the reset
    public record Begun(RecoveryCode code, Instant expiresAt) {}

    private final AdministratorRights rights;
    private final Clock clock;
    private final RandomSource random;
    private final AccountKeys keys;

    public AdministratorReset(
            UserStore store, AccountSettings account, Clock clock, RandomSource random) {
        rights = new AdministratorRights(store, account);
        this.clock = clock;
        this.random = random;
        keys = new AccountKeys(random);
    }

    /// Re-wraps a user's data key under a code. With it the user chooses a new password; what they
    /// keep stays. Until then nothing changes for them. An earlier code of the kind ends.
    ///
    /// @throws app.certkeep.failure.NotAllowedException where the user is no administrator or the
    ///     password is wrong
    /// @throws ConflictException where the account cannot be reset, because its user or the policy
    ///     does not want it
    public Begun begin(UUID userId, Password password) {
        RecoveryCode code = RecoveryCode.generate(random);
        Instant now = clock.instant();
        try (WrappingKey codeKey = code.toResetKey(random)) {
            rights.change(
                    password,
                    transaction -> {
                        AccountEntity user = UserAdministration.find(transaction, userId);
                        AccountKeyRepository repository = new AccountKeyRepository(transaction);
                        AccountResetEntity reset =
                                repository
                                        .findReset(userId)
                                        .orElseGet(() -> new AccountResetEntity(userId));
                        try (DataKey dataKey = unseal(transaction, userId)) {
                            reset.begin(codeKey, dataKey, now);
                        }
                        repository.keep(reset);
                        new AccountNotices(rights.store(), clock, random)
                                .tell(transaction, user, Action.USER_RESET, "");
                    });
        } catch (RuntimeException e) {
            code.close();
            throw e;
        }
        return new Begun(code, now.plus(AccountResetEntity.LIVES));
    }

    private DataKey unseal(Transaction transaction, UUID userId) {
        UserStore store = rights.store();
        AccountKeyEntity theirs =
                new AccountKeyRepository(transaction)
                        .find(userId)
                        .filter(AccountKeyEntity::isResettable)
                        .orElseThrow(
                                () ->
                                        new ConflictException(
                                                "no sealed data key",
                                                "administration.reset.impossible"));
        try (PrivateSealingKey installation =
                keys.installationKey(transaction, store.userId(), store.dataKey())) {
            return theirs.openBy(installation, random);
        }
    }
}
