package app.certkeep.certificate;

/// How a commit ended.
///
/// @param report what became of everything, or of what was stored before it was cancelled
/// @param whole whether it was not cancelled
public record ImportOutcome(ImportReport report, boolean whole) {}
