package app.certkeep.keyvalue;

import app.certkeep.persistence.Page;

import java.util.List;
import java.util.UUID;

/// One page of the entries that match a query.
///
/// @param damaged rows that do not open, of the whole list, whatever the query
/// @param folders of the whole list, whatever the query
public record EntryPage(Page<EntrySummary> page, List<UUID> damaged, EntryFolder folders) {}
