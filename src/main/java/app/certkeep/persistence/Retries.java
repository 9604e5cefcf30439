package app.certkeep.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Which failures of a transaction pass by themselves, and how long to wait for that. Databases
/// with several writers, and those that scale out all the more, end one of two transactions that
/// got in each other's way and expect it to be run again from its start.
final class Retries {
    /// serialization_failure, deadlock_detected.
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private Retries() {}

    static boolean isPassing(String sqlState) {
        return PASSING.contains(sqlState);
    }

    /// @param attempts how many have failed so far
    static boolean isWorthAnother(RuntimeException e, int attempts) {
        return attempts < MOST_ATTEMPTS && isPassing(StoreFailures.sqlState(e));
    }

    /// Waits longer each time, by chance between half and all of it, so that two who collided do
    /// not collide again. All waits together last three seconds at most.
    static void pause(int attempts) {
        long whole = Math.min(SHORTEST.toMillis() << attempts, LONGEST.toMillis());
        long wait = ThreadLocalRandom.current().nextLong(whole / 2, whole + 1);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
