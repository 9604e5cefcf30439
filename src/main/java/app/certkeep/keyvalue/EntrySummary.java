package app.certkeep.keyvalue;

import java.time.Instant;
import java.util.UUID;

/// An entry without its value.
///
/// @param id stays the same under every key
/// @param size of the value in bytes of UTF-8
/// @param lines of the value, at least 1
/// @param revision counts the changes from 1
public record EntrySummary(
        UUID id,
        String key,
        int size,
        int lines,
        Instant createdAt,
        Instant updatedAt,
        long revision,
        EntryDetails details) {

    /// The same as it was looked at before.
    public EntrySummary asOf(long earlierRevision) {
        return new EntrySummary(
                id, key, size, lines, createdAt, updatedAt, earlierRevision, details);
    }

    /// Keys are as private as values are, and stay out of logs.
    @Override
    public String toString() {
        return "EntrySummary[hidden]";
    }
}
