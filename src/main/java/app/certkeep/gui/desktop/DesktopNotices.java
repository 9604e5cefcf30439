package app.certkeep.gui.desktop;

/// Shows notices on the desktop, outside of the window.
@FunctionalInterface
public interface DesktopNotices {
    /// Where nobody shall see any.
    DesktopNotices NONE = (title, text) -> {};

    /// Returns at once. Where the computer has no way to show a notice, nothing happens.
    ///
    /// @param text seen by whoever sees the screen, and kept by many systems
    void show(String title, String text);
}
