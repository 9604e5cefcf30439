package app.certkeep.app;

import java.util.Arrays;

/// One setting as somebody wrote it. A class and not a record, so that nothing prints its value.
final class Setting {
    private final String origin;
    private final char[] value;

    /// @param origin where it stands, for messages
    Setting(String origin, char[] value) {
        this.origin = origin;
        this.value = value;
    }

    String origin() {
        return origin;
    }

    String text() {
        return new String(value).strip();
    }

    /// A copy, which the caller wipes.
    char[] characters() {
        return value.clone();
    }

    void wipe() {
        Arrays.fill(value, '\0');
    }
}
