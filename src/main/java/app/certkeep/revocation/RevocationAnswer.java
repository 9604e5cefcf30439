package app.certkeep.revocation;

/// What came of asking one source.
///
/// @param inside whether it is this computer or in a private network
public record RevocationAnswer(
        RevocationSource source, RevocationFinding finding, boolean inside) {}
