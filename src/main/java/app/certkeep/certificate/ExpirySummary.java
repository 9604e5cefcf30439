package app.certkeep.certificate;

import app.certkeep.account.ExpiryNotice;

import java.util.Optional;

/// How a user's certificates stand in time.
///
/// @param next the first that has not ended
/// @param notice what counts as expiring
public record ExpirySummary(
        long expired, long expiring, Optional<CertificateSummary> next, ExpiryNotice notice) {}
