package app.certkeep.gui.settings;

import java.util.Locale;

/// The tabs of the account settings, from left to right.
public enum SettingsTab {
    PROFILE,
    SECURITY,
    SESSIONS,
    APPEARANCE,
    DATA,
    BACKUPS;

    /// By which tests and style sheets find it.
    String id() {
        return word() + "Tab";
    }

    /// The key of its name.
    String nameKey() {
        return "settings." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
