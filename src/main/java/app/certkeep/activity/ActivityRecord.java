package app.certkeep.activity;

import app.certkeep.operation.Action;
import app.certkeep.operation.Result;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One thing that was done.
///
/// @param position in the chain of the owner's records, from 1
/// @param operation names it in the log and in messages
/// @param cost credits that it took; less than 0 where it gave some
/// @param balance credits that were left
public record ActivityRecord(
        UUID id,
        long position,
        Who who,
        Action action,
        Item item,
        Result result,
        Instant at,
        String operation,
        long cost,
        long balance) {

    /// Stands for the name of an item that is not what was written.
    public static final String UNREADABLE = "\uFFFD";

    /// @param actor null where nobody had proved who they are
    public record Who(UUID owner, @Nullable UUID actor) {

        /// Whether the owner did it, and not an administrator or a stranger.
        public boolean isOwner() {
            return owner.equals(actor);
        }
    }

    /// @param name or how many there were; empty where it needs none or nobody could encrypt it
    public record Item(@Nullable UUID id, String name) {}

    /// Names of keys stay out of logs.
    @Override
    public String toString() {
        return "ActivityRecord[" + position + "]";
    }
}
