package app.certkeep.app;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.StoreAddress;
import app.certkeep.persistence.StoreFile;
import app.certkeep.persistence.StoreServer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the store is: in the home folder, or in a database that `certkeep.properties` there, the
/// environment or the command line names. The later of these wins, setting by setting.
///
/// Settings are `database.url`, `database.user`, `database.password` and
/// `database.password.file`; in the environment `CERTKEEP_DATABASE_URL` and so on.
public final class DatabaseSettings {
    static final String URL = "database.url";
    static final String USER = "database.user";
    static final String PASSWORD = "database.password";
    static final String PASSWORD_FILE = "database.password.file";
    static final Set<String> NAMES = Set.of(URL, USER, PASSWORD, PASSWORD_FILE);

    /// The option of the command line that names another database.
    public static final String FLAG = "--database-url";

    private final Path home;
    private final Map<String, String> environment;
    private final @Nullable String flag;

    /// @param environment of the process
    public DatabaseSettings(Path home, Map<String, String> environment) {
        this(home, environment, null);
    }

    private DatabaseSettings(Path home, Map<String, String> environment, @Nullable String flag) {
        this.home = home;
        this.environment = environment;
        this.flag = flag;
    }

    DatabaseSettings withUrl(String url) {
        return new DatabaseSettings(home, environment, url);
    }

    /// Whether nothing names a database, so that the store is in the home folder. Settings that
    /// cannot be read name one, until whoever opens it explains what is wrong.
    public boolean isInHome() {
        try (SettingsFile file = SettingsFile.read(home)) {
            return flag == null && find(file, URL).isEmpty();
        } catch (CertkeepException e) {
            return false;
        }
    }

    /// Reads the settings.
    ///
    /// @throws InvalidInputException where one is wrong, with the place where it stands
    StoreAddress address() {
        try (SettingsFile file = SettingsFile.read(home)) {
            Optional<Setting> url =
                    flag == null
                            ? find(file, URL)
                            : Optional.of(new Setting(FLAG, flag.toCharArray()));
            if (url.isEmpty()) {
                return new StoreFile(home);
            }
            return server(url.get(), find(file, USER).map(Setting::text), file);
        }
    }

    private StoreServer server(Setting url, Optional<String> user, SettingsFile file) {
        char[] password =
                ServerPassword.of(inEnvironment(PASSWORD), inEnvironment(PASSWORD_FILE))
                        .or(() -> ServerPassword.of(file.find(PASSWORD), file.find(PASSWORD_FILE)))
                        .orElseGet(() -> new char[0]);
        try {
            return StoreServer.of(url.text(), user.orElse(null), password, url.origin());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Another setting of the same places.
    ///
    /// @throws InvalidInputException where the file is wrong, with the place where
    Optional<String> text(String name) {
        try (SettingsFile file = SettingsFile.read(home)) {
            return find(file, name).map(Setting::text);
        }
    }

    private Optional<Setting> find(SettingsFile file, String name) {
        return inEnvironment(name).or(() -> file.find(name));
    }

    private Optional<Setting> inEnvironment(String name) {
        String variable = "CERTKEEP_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting(variable, value.toCharArray()));
    }
}
