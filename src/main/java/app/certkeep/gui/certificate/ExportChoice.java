package app.certkeep.gui.certificate;

import app.certkeep.certificate.ExportTarget;

import java.util.UUID;

/// What the user wants in an exported file. Whoever takes it closes the password in it.
record ExportChoice(UUID id, ExportTarget target) {}
