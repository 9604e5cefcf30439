package app.certkeep.persistence;

import java.time.Instant;

/// What marks each row that a transaction changes.
///
/// @param revision counts the transactions that change a user's rows of one kind, so that who knows
///     them up to one finds what was changed since
public record Change(long revision, Instant at) {}
