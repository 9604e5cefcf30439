package app.certkeep.account;

import app.certkeep.crypto.BackupCodes;
import app.certkeep.crypto.DataKey;
import app.certkeep.persistence.Transaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The one-time codes of an account within one transaction. They are a gate to the session and no
/// part of the encryption: the data key opens the seed, not the other way round.
final class SecondStep {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final SecondStepRepository steps;
    private final UUID accountId;

    SecondStep(Transaction transaction, UUID accountId) {
        steps = new SecondStepRepository(transaction);
        this.accountId = accountId;
    }

    boolean isOn() {
        return steps.find(accountId).isPresent();
    }

    /// Whether this is a code of the authenticator or a backup code, not used before; from then on
    /// it is. Where no codes are asked for, everything passes.
    boolean accepts(String entered, DataKey key, Instant now) {
        Optional<SecondStepEntity> step = steps.lock(accountId);
        if (step.isEmpty()) {
            return true;
        }
        String code = BackupCodes.canonical(entered);
        return SIX_DIGITS.matcher(code).matches()
                ? step.get().accepts(code, key, now)
                : steps.useBackupCode(accountId, hash(code, key, accountId));
    }

    void turnOff() {
        steps.remove(accountId);
    }

    /// Keyed, so that who has the file cannot try codes on it.
    static byte[] hash(String canonicalCode, DataKey key, UUID accountId) {
        return key.lookupHash(
                ("backup_code/" + accountId + "/" + canonicalCode)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
