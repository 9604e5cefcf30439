package app.certkeep.activity;

import app.certkeep.persistence.Page;

/// One page of records.
///
/// @param complete whether a search by words looked at all records of the time asked for; names
///     are encrypted, so it looks at the newest 20,000 at most
/// @param balance credits left now
public record ActivityPage(Page<ActivityRecord> page, boolean complete, long balance) {}
