package app.certkeep.keychain;

import app.certkeep.crypto.SessionToken;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The keychain of Linux desktops (https://specifications.freedesktop.org/secret-service/), such as
/// GNOME's or KDE's.
final class SecretService implements TokenPlace {
    private static final String SCHEMA = "app.certkeep.Session";
    private static final String ATTRIBUTE = "store";
    private static final String LABEL = "Certkeep: signed in";

    private final LibSecret library;
    private final String store;

    private SecretService(LibSecret library, String store) {
        this.library = library;
        this.store = store;
    }

    /// The keychain of this session; nothing where there is none to ask.
    ///
    /// @throws IllegalArgumentException where the library is missing
    static Optional<TokenPlace> of(String store, Map<String, String> environment) {
        return isDesktop(environment)
                ? Optional.of(new SecretService(LibSecret.load(SCHEMA, ATTRIBUTE), store))
                : Optional.empty();
    }

    /// Without a bus the library would try to start one.
    private static boolean isDesktop(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return environment.containsKey("DBUS_SESSION_BUS_ADDRESS")
                || !runtime.isBlank() && Files.exists(Path.of(runtime, "bus"));
    }

    @Override
    public Optional<SessionToken> read() {
        return library.find(store).flatMap(SessionToken::parse);
    }

    @Override
    public void write(SessionToken token) {
        library.store(store, LABEL, token.text());
    }

    @Override
    public void delete() {
        library.clear(store);
    }
}
