package app.certkeep.account;

/// How long a password holds against somebody who guesses, and what would help most.
public record PasswordStrength(Level level, Advice advice) {

    /// By the number of guesses that a good guesser needs.
    public enum Level {
        /// Up to a million.
        WEAK,
        /// Up to a hundred million.
        FAIR,
        /// Up to ten thousand million.
        GOOD,
        /// More.
        STRONG
    }

    /// The one thing to do.
    public enum Advice {
        NONE,
        ADD_WORDS,
        NO_COMMON_WORDS,
        NO_PERSONAL_WORDS,
        NO_NEIGHBOURING_KEYS,
        NO_REPEATS,
        NO_SEQUENCES,
        NO_DATES
    }
}
