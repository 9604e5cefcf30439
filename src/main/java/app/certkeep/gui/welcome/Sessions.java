package app.certkeep.gui.welcome;

import app.certkeep.account.SessionKind;

/// The kind of session that a window opens.
final class Sessions {
    private Sessions() {}

    static SessionKind ofThisWindow() {
        return SessionKind.window(System.getProperty("os.name") + ", window");
    }
}
