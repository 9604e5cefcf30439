package app.certkeep.gui.certificate;

import app.certkeep.certificate.ExportFormat;

import java.util.UUID;

/// What the user wants in an exported file.
record ExportChoice(UUID id, ExportFormat format, boolean withKey) {}
