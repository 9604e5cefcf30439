package app.certkeep.keyvalue;

/// An entry as one change left it.
///
/// @param summary its revision is the number of the version, and the time of its last change the
///     time of that change
public record EntryVersion(EntrySummary summary, EntryChange change) {

    public long number() {
        return summary.revision();
    }
}
