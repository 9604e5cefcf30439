package app.certkeep.activity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a look at the whole chain found.
///
/// @param at when
/// @param records how many are whole, from the oldest that is kept
/// @param broken the first that is not; null where all are
public record Verification(Instant at, long records, @Nullable Break broken) {

    /// @param position of the record in the chain, from 1
    public record Break(long position, Kind kind) {}

    /// How a record is broken.
    public enum Kind {
        /// It does not say what it said, or stands in another's place.
        CHANGED,
        /// It is not there, though it was written.
        MISSING,
        /// It is there, though it was not written.
        ADDED,
        /// The chain up to it is another one than when it was looked at last.
        REWRITTEN,
        /// The balance is another one than it says.
        BALANCE
    }

    public boolean isWhole() {
        return broken == null;
    }
}
