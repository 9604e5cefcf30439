package app.certkeep.persistence;

/// A table that was copied, every row of which was read back and compared.
///
/// @param rows how many it has
public record CopiedTable(String name, long rows) {}
