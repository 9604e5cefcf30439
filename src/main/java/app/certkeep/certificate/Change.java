package app.certkeep.certificate;

import java.time.Instant;

/// What marks each certificate that a transaction changes.
///
/// @param revision counts such transactions of a user, so that who knows the certificates up to one
///     finds what was changed since
record Change(long revision, Instant at) {}
