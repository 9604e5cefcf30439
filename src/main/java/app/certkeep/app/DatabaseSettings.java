package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.StoreAddress;
import app.certkeep.persistence.StoreFile;
import app.certkeep.persistence.StoreServer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Where the store is: in the home folder, or in a database that the settings name.
public final class DatabaseSettings {
    /// The option of the command line that names another database.
    public static final String FLAG = "--database-url";

    private final Path home;
    private final Settings settings;

    /// @param environment of the process
    public DatabaseSettings(Path home, Map<String, String> environment) {
        this(home, new Settings(home, environment));
    }

    DatabaseSettings(Path home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    DatabaseSettings withUrl(String url) {
        return new DatabaseSettings(home, settings.with(KnownSetting.DATABASE_URL, FLAG, url));
    }

    Settings settings() {
        return settings;
    }

    /// Whether nothing names a database, so that the store is in the home folder. Settings that
    /// are wrong name one, until whoever opens it explains what is wrong.
    public boolean isInHome() {
        try (FoundSettings found = settings.read()) {
            return found.problems().isEmpty() && found.find(KnownSetting.DATABASE_URL).isEmpty();
        }
    }

    /// Reads the settings.
    ///
    /// @throws InvalidInputException where one is wrong, with the place where it stands
    StoreAddress address() {
        try (FoundSettings found = settings.read().requireSound()) {
            Optional<Setting> url = found.find(KnownSetting.DATABASE_URL);
            if (url.isEmpty()) {
                return new StoreFile(home);
            }
            return server(url.get(), found);
        }
    }

    /// What is wrong with the settings; nothing where the store can be looked for.
    public Optional<InvalidInputException> problem() {
        try {
            if (address() instanceof StoreServer server) {
                server.close();
            }
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e);
        }
    }

    private static StoreServer server(Setting url, FoundSettings found) {
        Optional<String> user = found.find(KnownSetting.DATABASE_USER).map(Setting::text);
        char[] password =
                ServerPassword.of(
                                found.find(KnownSetting.DATABASE_PASSWORD),
                                found.find(KnownSetting.DATABASE_PASSWORD_FILE))
                        .orElseGet(() -> new char[0]);
        try {
            return StoreServer.of(url.text(), user.orElse(null), password, url.origin());
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
