package app.certkeep.served;

import java.time.Instant;

/// The certificate that a server served in the place of the one that is kept for it.
///
/// @param subject at most 300 characters
/// @param keptAs what it is called where it is kept, too; else empty
public record ServedCopy(
        String sha256, String subject, Instant notBefore, Instant notAfter, String keptAs) {}
