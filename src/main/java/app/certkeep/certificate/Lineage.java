package app.certkeep.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whose place a certificate took, and which took its own.
///
/// @param replaced the last first
public record Lineage(List<Relative> replaced, Optional<Relative> replacedBy) {

    /// Another certificate.
    ///
    /// @param trashed whether it lies in the trash
    public record Relative(
            UUID id, String name, Instant notAfter, Instant replacedAt, boolean trashed) {}
}
