package app.certkeep.bench;

import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.crypto.Password;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where the measured store is: a folder, and the address of a database unless it is in there.
///
/// @param url empty for the embedded database
record BenchStore(Path home, String url) {

    Config config() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CERTKEEP_HOME", home.toString());
        if (!url.isEmpty()) {
            environment.put("CERTKEEP_DATABASE_URL", url);
            environment.put("CERTKEEP_DATABASE_USER", "postgres");
        }
        return Config.of(environment, Map.of("user.home", home.toString(), "os.name", "benchmark"));
    }

    /// Makes the account whose things are measured.
    static SignedIn signUp(Certkeep certkeep) {
        try (Password password = new Password("lantern orchid 47".toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            return certkeep.accounts().signUp(form, StartedProcess.kind()).signedIn();
        }
    }
}
