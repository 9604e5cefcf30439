package app.certkeep.app;

/// How much a user keeps.
///
/// @param certificates all of them, active or not
/// @param entries keys with their values
/// @param endpoints servers that are told of switches
public record Holdings(long certificates, long entries, long endpoints) {}
