package app.certkeep.making;

import java.time.Instant;
import java.util.UUID;

/// A certificate that its authority took back.
///
/// @param certificate its id, though it may be kept no more
/// @param name as it was called then
/// @param serial hexadecimal, lower case
public record Revoked(
        UUID certificate, String name, String serial, RevocationReason reason, Instant at) {}
