package app.certkeep.keyvalue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What others may be told of an entry that expires; never its value.
///
/// @param expires the last day on which the value is good
/// @param expired whether that day has passed already
/// @param tags by which endpoints choose; not told
public record EntryFacts(
        UUID id, String key, LocalDate expires, boolean expired, List<String> tags) {
    /// Keys are as private as values are, and stay out of logs.
    @Override
    public String toString() {
        return "EntryFacts[hidden]";
    }
}
