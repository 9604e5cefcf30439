package app.certkeep.gui;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.desktop.DesktopNotices;
import app.certkeep.i18n.Messages;

/// Tells a user what happened by itself: in the window, and on the desktop where they want that.
/// Once they have locked or left, nothing but a number is told, on the desktop alone. Used on the
/// JavaFX thread.
final class Alerts {
    private static final int LONGEST_NAME = 60;

    private final Messages messages;
    private final Notices notices;
    private final DesktopNotices desktop;
    private boolean onDesktop;
    private boolean away;

    /// Keeps to the window until it is known whether the desktop is wanted.
    Alerts(Messages messages, Notices notices, DesktopNotices desktop) {
        this.messages = messages;
        this.notices = notices;
        this.desktop = desktop;
    }

    void showOnDesktop(boolean wanted) {
        onDesktop = wanted;
    }

    /// The user has locked or left.
    void leave() {
        away = true;
    }

    /// @param key takes the number and the name
    /// @param name may be seen by others; empty where there is none
    void tell(String key, long number, String name) {
        tell(key, key, number, name);
    }

    /// The name, which the store keeps sealed, is told in the window alone. The text for the
    /// desktop has the key with `.number` behind it.
    void tellWithoutName(String key, long number, String name) {
        tell(key, key + ".number", number, name);
    }

    private void tell(String inWindow, String outside, long number, String name) {
        String seen = shortened(VisibleText.of(name));
        if (!away) {
            notices.tell(inWindow, number, seen);
        }
        if (onDesktop) {
            String key = away ? "notice.away" : outside;
            desktop.show(messages.text("app.name"), messages.text(key, number, seen));
        }
    }

    private static String shortened(String visible) {
        return visible.length() <= LONGEST_NAME
                ? visible
                : visible.substring(0, LONGEST_NAME - 1) + "…";
    }
}
