package app.certkeep.keychain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which keychain the system has. See decision 0025.
final class SystemKeychain {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);

    private SystemKeychain() {}

    /// @param system as Java names it in `os.name`
    /// @param home of the store whose session is kept
    /// @return nothing where there is none to ask
    static Optional<TokenPlace> of(String system, Path home, Map<String, String> environment) {
        String store = home.toAbsolutePath().normalize().toString();
        try {
            return ofKnown(system.toLowerCase(Locale.ROOT), store, environment);
        } catch (IllegalArgumentException
                | IllegalCallerException
                | UnsupportedOperationException e) {
            LOG.info("no keychain can be used here: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<TokenPlace> ofKnown(
            String system, String store, Map<String, String> environment) {
        if (system.startsWith("linux")) {
            return SecretService.of(store, environment);
        }
        if (system.startsWith("windows")) {
            return Optional.of(WindowsCredentials.of(store));
        }
        return system.startsWith("mac") ? Optional.of(MacKeychain.of(store)) : Optional.empty();
    }
}
