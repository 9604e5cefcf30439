package app.certkeep.app;

import app.certkeep.crypto.PasswordCost;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.notification.SendingLimits;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Settings of the process, read once. Where one is wrong, whatever needs any of them says so:
/// nothing is done by half a configuration.
public final class Config {
    private final Path home;
    private final DatabaseSettings database;
    private final Map<KnownSetting, String> values = new EnumMap<>(KnownSetting.class);
    private final List<InvalidInputException> problems;

    /// With the store where the home folder says.
    public Config(Path home, PasswordCost passwordCost, int pageSize) {
        this(home, passwordCost, pageSize, new DatabaseSettings(home, Map.of()));
    }

    /// With some numbers given instead of looked up.
    public Config(Path home, PasswordCost passwordCost, int pageSize, DatabaseSettings database) {
        this(
                home,
                database.settings()
                        .with(
                                KnownSetting.PASSWORD_MEMORY,
                                "given",
                                String.valueOf(passwordCost.memoryKib()))
                        .with(
                                KnownSetting.PASSWORD_ITERATIONS,
                                "given",
                                String.valueOf(passwordCost.iterations()))
                        .with(KnownSetting.PAGE_SIZE, "given", String.valueOf(pageSize)));
    }

    private Config(Path home, Settings settings) {
        this.home = home;
        database = new DatabaseSettings(home, settings);
        try (FoundSettings found = settings.read()) {
            problems = found.problems();
            found.list().stream()
                    .filter(one -> !one.setting().isSecret())
                    .forEach(one -> values.put(one.setting(), one.value()));
        }
    }

    /// Reads `CERTKEEP_HOME`, by default the system's usual folder for an application's data, and
    /// there and in the environment the other settings.
    public static Config of(Map<String, String> environment, Map<String, String> system) {
        String named = environment.get("CERTKEEP_HOME");
        Path home =
                named == null || named.isBlank()
                        ? usualFolder(environment, system)
                        : Path.of(named).toAbsolutePath();
        return new Config(home, new Settings(home, environment));
    }

    /// The same with the database that a command line names.
    public Config withDatabaseUrl(String url) {
        return with(KnownSetting.DATABASE_URL, DatabaseSettings.FLAG, url);
    }

    /// The same with the profile that a command line names.
    public Config withProfile(String name) {
        return new Config(home, settings().withProfile(name));
    }

    /// The same with a setting that a command line names.
    ///
    /// @param flag the option, for messages
    public Config with(KnownSetting setting, String flag, String value) {
        return new Config(home, settings().with(setting, flag, value));
    }

    /// The folder of everything that is kept.
    public Path home() {
        return home;
    }

    /// Where the store is, if not in the home folder.
    public DatabaseSettings database() {
        return database;
    }

    /// The settings as they are written, right or wrong.
    public Settings settings() {
        return database.settings();
    }

    /// What deriving a key from a password costs.
    public PasswordCost passwordCost() {
        return new PasswordCost(
                number(KnownSetting.PASSWORD_MEMORY), number(KnownSetting.PASSWORD_ITERATIONS));
    }

    /// Rows a page where nobody asks for another number.
    public int pageSize() {
        return number(KnownSetting.PAGE_SIZE);
    }

    /// What one attempt to deliver may take.
    SendingLimits sending() {
        return new SendingLimits(
                Duration.ofSeconds(number(KnownSetting.NOTIFIER_CONNECT)),
                Duration.ofSeconds(number(KnownSetting.NOTIFIER_CALL)),
                number(KnownSetting.NOTIFIER_RESPONSE) * 1024L,
                number(KnownSetting.NOTIFIER_PARALLEL));
    }

    /// How long a switch that was moved in the window can be taken back before anybody hears of it.
    Duration undo() {
        return Duration.ofSeconds(number(KnownSetting.NOTIFIER_UNDO));
    }

    /// A whole number.
    ///
    /// @throws InvalidInputException where any setting is wrong
    public int number(KnownSetting setting) {
        return Integer.parseInt(text(setting));
    }

    /// A value; empty where there is none.
    ///
    /// @throws InvalidInputException where any setting is wrong
    public String text(KnownSetting setting) {
        if (!problems.isEmpty()) {
            InvalidInputException first = problems.getFirst();
            throw new InvalidInputException(
                    "wrong settings", first.messageKey(), first.arguments().toArray());
        }
        return values.getOrDefault(setting, "");
    }

    /// As [#of], from this process.
    public static Config ofProcess() {
        return of(
                System.getenv(),
                Map.of(
                        "user.home", System.getProperty("user.home"),
                        "os.name", System.getProperty("os.name")));
    }

    private static Path usualFolder(Map<String, String> environment, Map<String, String> system) {
        Path user = Path.of(system.get("user.home"));
        String os = system.get("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local))
                    .resolve("Certkeep");
        }
        if (os.contains("mac")) {
            return user.resolve("Library/Application Support/Certkeep");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data))
                .resolve("certkeep");
    }
}
