package app.certkeep.gui.frame;

import app.certkeep.gui.common.Command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
        return "frame.screen." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What leads to it.
    Command going() {
        return Command.valueOf("GO_" + name());
    }

    /// The screen on which a command is done; none where it is done anywhere.
    static Optional<Screen> of(Command command) {
        return Arrays.stream(values())
                .filter(screen -> screen.name().equals(command.scope().name()))
                .findFirst();
    }
}
