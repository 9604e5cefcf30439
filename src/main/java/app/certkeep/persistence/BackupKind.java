package app.certkeep.persistence;

import java.util.Locale;

/// Why a backup was made.
public enum BackupKind {
    /// Somebody asked for it.
    MANUAL,
    /// The hour was over while the window was open.
    HOURLY,
    /// The window closed.
    CLOSING,
    /// The tables were about to be changed for a newer version.
    MIGRATION;

    /// As it stands in the file's name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BackupKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
