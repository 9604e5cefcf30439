package app.certkeep.gui.frame;

/// What the search over all screens found.
///
/// @param detail what tells it from others of its name; may be empty
/// @param open shows it on its screen, which is shown by then
public record Hit(Screen screen, String name, String detail, Runnable open) {
    /// Names are as private as values are, and stay out of logs.
    @Override
    public String toString() {
        return "Hit[hidden]";
    }
}
