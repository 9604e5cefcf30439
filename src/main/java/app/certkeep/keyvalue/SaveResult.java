package app.certkeep.keyvalue;

/// What became of a change to an entry that was looked at before.
public sealed interface SaveResult {
    /// It was made, or nothing differed.
    record Saved(EntrySummary entry) implements SaveResult {}

    /// Another changed the entry meanwhile; nothing was written.
    ///
    /// @param now the entry as it is
    record Stale(EntrySummary now) implements SaveResult {}

    /// The entry was deleted meanwhile; nothing was written.
    record Gone() implements SaveResult {}
}
