package app.certkeep.app;

/// A setting as lists show it.
///
/// @param value empty where nothing is set; a secret is stars
/// @param origin the file and line, the variable or the option that says so; empty for a default
public record ListedSetting(
        KnownSetting setting, String value, SettingSource source, String origin) {
    private static final String MASK = "********";

    static ListedSetting of(KnownSetting setting, Setting found) {
        String value = setting.isSecret() ? MASK : found.text();
        return new ListedSetting(setting, value, found.source(), found.origin());
    }

    static ListedSetting ofDefault(KnownSetting setting) {
        return new ListedSetting(setting, setting.byDefault(), SettingSource.DEFAULT, "");
    }
}
