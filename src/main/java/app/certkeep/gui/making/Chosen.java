package app.certkeep.gui.making;

import java.util.UUID;

/// The certificate that is chosen in the list.
///
/// @param name as it was given, by whomever
public record Chosen(UUID id, String name) {}
