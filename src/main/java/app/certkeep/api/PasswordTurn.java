package app.certkeep.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Who calls with a password waits for a turn: anybody on this computer could otherwise fill its
/// memory by logging in often enough at a time.
final class PasswordTurn {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(Limits.PASSWORDS_AT_ONCE, true);

    /// @throws RefusedException where no turn came in time
    <T> T take(Supplier<T> work) {
        if (!isTaken()) {
            throw new RefusedException(
                    Status.SERVICE_UNAVAILABLE, Map.of("Retry-After", "5"), "api.busy");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean isTaken() {
        try {
            return free.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
