package app.certkeep.gui.frame;

/// The places that the navigation bar leads to.
public enum Screen {
    CERTIFICATES("fth-award"),
    KEYS_AND_VALUES("fth-key"),
    ACTIVITY("fth-activity"),
    NOTIFICATIONS("fth-send"),
    SETTINGS("fth-settings"),
    /// For administrators only.
    ADMINISTRATION("fth-users");

    private final String icon;

    Screen(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// The key of its name.
    String nameKey() {
        return "frame.screen." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
