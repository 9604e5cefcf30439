package app.certkeep.app;

/// Where a setting may stand; a later one wins over those before it.
public enum SettingSource {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    FLAG
}
