package app.certkeep.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/// The keychains of systems that are not at hand, by stand-ins of their calls.
class SystemKeychainTest {
    private static final String STORE = "/home/zoë/certkeep";

    @TempDir Path runtime;

    private final SessionToken token = SessionToken.generate(new RandomSource(new SecureRandom()));
    private final SessionToken newer = SessionToken.generate(new RandomSource(new SecureRandom()));

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"Windows 11", "Windows Server 2025", "Mac OS X", "Haiku", ""})
    void where_the_library_of_a_system_is_missing_the_file_keeps_the_token(String system) {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", runtime.toString());
        Path home = runtime.resolve("home");

        Optional<TokenPlace> keychain = SystemKeychain.of(system, home, environment);

        assertThat(keychain).isEmpty();
        KeptToken kept = new KeptToken(() -> keychain, TokenFile.ofWindow(home, environment));
        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.FILE);
    }

    @Test
    void a_linux_without_a_desktop_is_not_asked() {
        assertThat(SystemKeychain.of("Linux", runtime, Map.of())).isEmpty();
    }

    @Test
    void a_library_that_lacks_a_function_is_refused_before_it_is_used() {
        SymbolLookup empty = name -> Optional.empty();

        assertThatThrownBy(() -> new WindowsCredentials(empty, STORE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MacKeychain(empty, empty, STORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windows_keeps_one_credential_for_a_store() {
        StandInCredentials system = new StandInCredentials();

        keepsAndForgets(new WindowsCredentials(system.symbols(), STORE));

        assertThat(system.kept()).isEmpty();
        assertThat(system.handedOut()).isZero();
    }

    @Test
    void what_windows_keeps_is_the_token_under_the_name_of_its_store() {
        StandInCredentials system = new StandInCredentials();

        new WindowsCredentials(system.symbols(), STORE).write(token);

        assertThat(system.kept()).containsOnlyKeys("Certkeep: signed in to " + STORE);
        assertThat(system.kept().values()).containsExactly(bytes(token));
    }

    @Test
    void macos_keeps_one_password_for_a_store() {
        StandInKeychain system = new StandInKeychain();

        keepsAndForgets(new MacKeychain(system.symbols(), system.symbols(), STORE));

        assertThat(system.kept()).isEmpty();
        assertThat(system.handedOut()).isZero();
    }

    @Test
    void what_macos_keeps_is_the_token_under_the_name_of_its_store() {
        StandInKeychain system = new StandInKeychain();

        new MacKeychain(system.symbols(), system.symbols(), STORE).write(token);

        assertThat(system.kept()).containsOnlyKeys("Certkeep: " + STORE);
        assertThat(system.kept().values()).containsExactly(bytes(token));
    }

    @Test
    void stores_have_tokens_of_their_own() {
        StandInCredentials windows = new StandInCredentials();
        StandInKeychain mac = new StandInKeychain();
        new WindowsCredentials(windows.symbols(), STORE).write(token);
        new MacKeychain(mac.symbols(), mac.symbols(), STORE).write(token);

        assertThat(new WindowsCredentials(windows.symbols(), "/other").read()).isEmpty();
        assertThat(new MacKeychain(mac.symbols(), mac.symbols(), "/other").read()).isEmpty();
    }

    @Test
    void something_else_under_its_name_is_no_token() {
        StandInCredentials windows = new StandInCredentials();
        WindowsCredentials place = new WindowsCredentials(windows.symbols(), STORE);
        place.write(token);
        windows.kept().replaceAll((_, _) -> new byte[] {-1, 0, 'x'});

        assertThat(place.read()).isEmpty();

        windows.kept().replaceAll((_, _) -> new byte[0]);
        assertThat(place.read()).isEmpty();
        assertThat(windows.handedOut()).isZero();
    }

    @Test
    void a_refusal_of_windows_is_told() {
        StandInCredentials system = new StandInCredentials();
        WindowsCredentials place = new WindowsCredentials(system.symbols(), STORE);
        place.write(token);
        system.refuseChanges();

        assertThatThrownBy(() -> place.write(newer)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(place::delete).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_keychain_of_macos_that_stays_locked_is_told_and_the_file_used() {
        StandInKeychain system = new StandInKeychain();
        system.lock();
        MacKeychain place = new MacKeychain(system.symbols(), system.symbols(), STORE);

        assertThatThrownBy(place::read).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(place::delete).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> place.write(token)).isInstanceOf(NotAllowedException.class);
        KeptToken kept =
                new KeptToken(
                        () -> Optional.of(place),
                        TokenFile.ofWindow(
                                runtime.resolve("home"),
                                Map.of("XDG_RUNTIME_DIR", runtime.toString())));
        assertThat(kept.keep(token)).isEqualTo(KeptToken.Where.FILE);
        assertThat(kept.find().map(SessionToken::text)).contains(token.text());
    }

    private static byte[] bytes(SessionToken token) {
        return token.text().getBytes(StandardCharsets.US_ASCII);
    }

    private void keepsAndForgets(TokenPlace place) {
        assertThat(place.read()).isEmpty();
        place.delete();

        place.write(token);
        assertThat(place.read().map(SessionToken::text)).contains(token.text());
        place.write(newer);
        assertThat(place.read().map(SessionToken::text)).contains(newer.text());

        place.delete();
        assertThat(place.read()).isEmpty();
    }
}
