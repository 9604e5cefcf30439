package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import java.time.Duration;

/// What administrators decide for all users of a store.
///
/// @param signUpOpen whether everybody may sign up; the first account always may
/// @param shortestPassword code points, 12 to 64
/// @param lockAfterAtMost the longest time without use after which a window locks itself, 1 minute
///     to 24 hours
/// @param purgeAfter how long what was deleted stays in the trash, 1 to 365 days
/// @param startingBalance credits that a new account has, 0 to a million
public record Policy(
        boolean signUpOpen,
        int shortestPassword,
        Duration lockAfterAtMost,
        Duration purgeAfter,
        long startingBalance) {

    /// What holds where nobody decided anything.
    public static final Policy STANDARD =
            new Policy(
                    true, PasswordPolicy.SHORTEST, Duration.ofHours(1), Duration.ofDays(30), 100);

    /// What holds as a transaction sees it.
    public static Policy in(Transaction transaction) {
        return new PolicyRepository(transaction).policy();
    }
}
