package app.certkeep.account;

import java.time.Instant;
import java.util.UUID;

/// A live session as its user sees it.
///
/// @param lastUsed to the minute
/// @param expires when it ends at the latest
/// @param current whether it is the one that asks
public record SessionSummary(
        UUID id,
        String device,
        SessionPurpose purpose,
        Instant since,
        Instant lastUsed,
        Instant expires,
        boolean current) {}
