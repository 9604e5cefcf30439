package app.certkeep.keyvalue;

import java.util.List;
import java.util.UUID;

/// Entries in order of their keys.
///
/// @param damaged rows that do not open, as after a fault of the disk or a stranger's hand; they
///     must be told of, and never hide the others
public record EntryList(List<EntrySummary> entries, List<UUID> damaged) {}
