package app.certkeep.app;

import app.certkeep.crypto.PasswordCost;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Settings of the process.
///
/// @param home the folder of everything that is kept
/// @param passwordCost what deriving a key from a password costs
/// @param pageSize rows a page where nobody asks for another number
/// @param database where the store is, if not in the home folder
/// @param mail by whom letters are sent, if at all
public record Config(
        Path home,
        PasswordCost passwordCost,
        int pageSize,
        DatabaseSettings database,
        MailSettings mail) {
    private static final int PAGE_SIZE = 50;

    /// With letters sent by whom the home folder says.
    public Config(Path home, PasswordCost passwordCost, int pageSize, DatabaseSettings database) {
        this(home, passwordCost, pageSize, database, new MailSettings(home, Map.of()));
    }

    /// With the store where the home folder says.
    public Config(Path home, PasswordCost passwordCost, int pageSize) {
        this(home, passwordCost, pageSize, new DatabaseSettings(home, Map.of()));
    }

    /// Reads `CERTKEEP_HOME`, by default the system's usual folder for an application's data, and
    /// keeps where the database is named, which is read when the store opens.
    public static Config of(Map<String, String> environment, Map<String, String> system) {
        String named = environment.get("CERTKEEP_HOME");
        Path home =
                named == null || named.isBlank()
                        ? usualFolder(environment, system)
                        : Path.of(named).toAbsolutePath();
        return new Config(
                home,
                PasswordCost.STANDARD,
                PAGE_SIZE,
                new DatabaseSettings(home, environment),
                new MailSettings(home, environment));
    }

    /// The same with the database that a command line names.
    public Config withDatabaseUrl(String url) {
        return new Config(home, passwordCost, pageSize, database.withUrl(url), mail);
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
