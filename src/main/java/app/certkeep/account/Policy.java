package app.certkeep.account;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.Transaction;

import java.time.Duration;

/// What administrators decide for all users of a store.
///
/// @param signUpOpen whether everybody may sign up; the first account always may
/// @param shortestPassword code points, 12 to 64
/// @param lockAfterAtMost the longest time without use after which a window locks itself, 1 minute
///     to 24 hours
/// @param purgeAfter how long what was deleted stays in the trash, 1 to 365 days
/// @param versionsKept earlier versions of each entry, besides the present one, 1 to 1,000
/// @param startingBalance credits that a new account has, 0 to a million
/// @param administratorReset whether administrators can reset accounts that agreed to it, as new
///     ones do
/// @param deliveriesStay how long deliveries that are over are kept with their attempts, 1 to
///     3,650 days
public record Policy(
        boolean signUpOpen,
        int shortestPassword,
        Duration lockAfterAtMost,
        Duration purgeAfter,
        int versionsKept,
        long startingBalance,
        boolean administratorReset,
        Duration deliveriesStay) {
    public static final int LONGEST_SHORTEST_PASSWORD = 64;
    public static final Duration LONGEST_LOCK = Duration.ofDays(1);
    public static final int LONGEST_PURGE_DAYS = 365;
    public static final int LONGEST_DELIVERIES_DAYS = 3_650;
    public static final int MOST_VERSIONS = 1_000;
    public static final long HIGHEST_BALANCE = 1_000_000;

    /// What holds where nobody decided anything.
    public static final Policy STANDARD =
            new Policy(
                    true,
                    PasswordPolicy.SHORTEST,
                    Duration.ofHours(1),
                    Duration.ofDays(30),
                    50,
                    100,
                    true,
                    Duration.ofDays(90));

    /// What holds as a transaction sees it.
    public static Policy in(Transaction transaction) {
        return new PolicyRepository(transaction).policy();
    }

    /// @throws InvalidInputException where a number is out of its bounds
    public void require() {
        check(
                "shortest-password",
                shortestPassword,
                PasswordPolicy.SHORTEST,
                LONGEST_SHORTEST_PASSWORD);
        check("lock", lockAfterAtMost.toMinutes(), 1, LONGEST_LOCK.toMinutes());
        check("purge", purgeAfter.toDays(), 1, LONGEST_PURGE_DAYS);
        check("deliveries", deliveriesStay.toDays(), 1, LONGEST_DELIVERIES_DAYS);
        check("versions", versionsKept, 1, MOST_VERSIONS);
        check("balance", startingBalance, 0, HIGHEST_BALANCE);
    }

    private static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidInputException(
                    "policy out of bounds: " + name, "policy." + name + ".invalid", least, most);
        }
    }
}
