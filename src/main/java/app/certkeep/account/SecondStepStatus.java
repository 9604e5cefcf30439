package app.certkeep.account;

import java.time.Instant;
import java.util.Optional;

/// Whether log-in asks for a one-time code.
///
/// @param since when it was turned on; empty where it is off
/// @param backupCodesLeft how many of the ten codes are not used yet
public record SecondStepStatus(Optional<Instant> since, int backupCodesLeft) {

    public boolean isOn() {
        return since.isPresent();
    }
}
