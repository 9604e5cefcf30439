package app.certkeep.gui.welcome;

import app.certkeep.account.SessionKind;
import app.certkeep.app.DeviceName;

/// The kind of session that a window opens.
final class Sessions {
    private Sessions() {}

    static SessionKind ofThisWindow() {
        return SessionKind.window(device());
    }

    /// As [#ofThisWindow], and it goes on at the next start.
    static SessionKind keptOnThisComputer() {
        return SessionKind.keptWindow(device());
    }

    private static String device() {
        return DeviceName.of(System.getenv());
    }
}
