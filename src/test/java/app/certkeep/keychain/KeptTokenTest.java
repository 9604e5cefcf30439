package app.certkeep.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

class KeptTokenTest {
    @TempDir Path runtime;

    private final SessionToken token = SessionToken.generate(new RandomSource(new SecureRandom()));

    @Test
    void without_a_keychain_a_private_file_keeps_it_until_it_is_forgotten() {
        KeptToken kept = KeptToken.inFile(runtime.resolve("home"), environment());

        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.FILE);
        assertThat(found(kept)).contains(token.text());

        kept.forget();
        assertThat(found(kept)).isEmpty();
    }

    @Test
    void a_keychain_that_refuses_is_passed_over() {
        KeptToken kept =
                new KeptToken(
                        () -> Optional.of(new Refusing()),
                        TokenFile.ofWindow(runtime.resolve("home"), environment()));

        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.FILE);
        assertThat(found(kept)).contains(token.text());
        kept.forget();
        assertThat(found(kept)).isEmpty();
    }

    @Test
    void a_keychain_that_takes_it_leaves_no_older_one_in_the_file() {
        TokenFile file = TokenFile.ofWindow(runtime.resolve("home"), environment());
        StandInCredentials system = new StandInCredentials();
        new KeptToken(Optional::empty, file).keep(token);
        KeptToken kept =
                new KeptToken(
                        () -> Optional.of(new WindowsCredentials(system.symbols(), "store")), file);

        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.KEYCHAIN);

        assertThat(file.read()).isEmpty();
        assertThat(found(kept)).contains(token.text());
    }

    @Test
    void where_nothing_takes_it_it_is_not_remembered() {
        KeptToken kept = new KeptToken(() -> Optional.of(new Refusing()), new Refusing());

        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.NOWHERE);
        assertThat(found(kept)).isEmpty();
        kept.forget();
    }

    @Test
    void the_window_and_the_commands_of_a_store_have_files_of_their_own() {
        TokenFile commands = TokenFile.of(runtime.resolve("home"), environment());
        KeptToken.inFile(runtime.resolve("home"), environment()).keep(token);

        assertThat(commands.read()).isEmpty();
        assertThat(runtime.resolve("home")).doesNotExist();
        assertThat(Files.exists(runtime.resolve("certkeep"))).isTrue();
    }

    /// Needs a session bus with an open keychain, as on a desktop.
    @Test
    @EnabledIfEnvironmentVariable(named = "CERTKEEP_TEST_KEYCHAIN", matches = "true")
    void the_keychain_of_the_desktop_keeps_it_until_it_is_forgotten() {
        KeptToken kept = KeptToken.ofSystem(runtime.resolve("home"), System.getenv());

        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.KEYCHAIN);
        assertThat(found(kept)).contains(token.text());
        kept.forget();
        assertThat(found(kept)).isEmpty();
    }

    private static Optional<String> found(KeptToken kept) {
        return kept.find()
                .map(
                        found -> {
                            try (found) {
                                return found.text();
                            }
                        });
    }

    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", runtime.toString());
    }

    /// A keychain that is locked.
    private static final class Refusing implements TokenPlace {
        @Override
        public Optional<SessionToken> read() {
            throw refused();
        }

        @Override
        public void write(SessionToken given) {
            throw refused();
        }

        @Override
        public void delete() {
            throw refused();
        }

        private static NotAllowedException refused() {
            return new NotAllowedException("locked", "keychain.refused");
        }
    }
}
