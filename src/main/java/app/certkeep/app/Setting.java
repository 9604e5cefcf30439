package app.certkeep.app;

import java.util.Arrays;

/// One setting as somebody wrote it. A class and not a record, so that nothing prints its value.
final class Setting {
    private final SettingSource source;
    private final String origin;
    private final char[] value;

    /// @param origin the place in the source, for messages
    /// @param value owned by this from now on
    Setting(SettingSource source, String origin, char[] value) {
        this.source = source;
        this.origin = origin;
        this.value = value;
    }

    SettingSource source() {
        return source;
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
