package app.certkeep.keyvalue;

/// What setting an entry did.
///
/// @param entry as it is now
public record SetEntry(SetResult result, EntrySummary entry) {}
