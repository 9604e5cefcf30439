package app.certkeep.keyvalue;

import java.util.List;

/// The versions of an entry that are kept, newest first; the first is the present one.
///
/// @param damaged numbers of versions that do not open or are missing
public record EntryVersionList(List<EntryVersion> versions, List<Long> damaged) {}
