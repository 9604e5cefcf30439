package app.certkeep.keyvalue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An entry in the trash.
///
/// @param summary empty where the row is damaged
public record TrashedEntry(UUID id, Optional<EntrySummary> summary, Instant deletedAt) {}
