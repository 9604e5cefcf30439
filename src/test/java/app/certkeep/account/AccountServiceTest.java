package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

class AccountServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void who_signed_up_can_log_in_after_a_restart() {
        store.signUp("ada");
        store.reopen();

        Profile profile = store.logIn("ada").account().profile();

        assertThat(profile.name()).isEqualTo("ada");
        assertThat(profile.email()).isEqualTo("ada@example.com");
    }

    @Test
    void the_first_account_is_the_administrator_and_the_second_is_not() {
        assertThat(store.certkeep().accounts().isFirstAccount()).isTrue();
        assertThat(store.signUp("ada").account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(store.signUp("ben").account().profile().role()).isEqualTo(Role.USER);
        assertThat(store.certkeep().accounts().isFirstAccount()).isFalse();
    }

    @Test
    void an_address_is_taken_whatever_its_letter_case() {
        store.signUp("ada");

        assertThatThrownBy(() -> store.signUp("ADA")).isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a..b@example.com",
                "ada@exa mple.com",
                "ada@-example.com",
                "ada@example..com"
            })
    void a_text_that_is_no_address_is_refused(String address) {
        try (Password password = FreshStore.password()) {
            SignUp form = new SignUp("Ada", address, password);
            assertThatThrownBy(() -> store.certkeep().accounts().signUp(form, window()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "PASSWORD1234",
                "aaaaaaaaaaaaa",
                "ada@example.com"
            })
    void a_short_well_known_or_personal_password_is_refused(String text) {
        try (Password password = new Password(text.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            assertThatThrownBy(() -> store.certkeep().accounts().signUp(form, window()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        store.signUp("ada");

        assertThat(logIn("ada@example.com", "not her password"))
                .isEqualTo(new LoginResult.Refused(Optional.empty()))
                .isEqualTo(logIn("nobody@example.com", "not her password"));
    }

    @Test
    void the_fifth_failure_makes_the_next_try_wait_even_after_a_restart_and_even_if_right() {
        store.clock().stand();
        store.signUp("ada");
        for (int i = 0; i < 5; i++) {
            logIn("ada@example.com", "not her password");
        }
        store.reopen();

        assertThat(logIn("ada@example.com", FreshStore.PASSWORD))
                .isInstanceOf(LoginResult.TooSoon.class);
        store.clock().advance(Duration.ofSeconds(2));
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void an_unknown_address_has_to_wait_like_a_known_one() {
        for (int i = 0; i < 5; i++) {
            logIn("nobody@example.com", "not a password");
        }

        assertThat(logIn("nobody@example.com", "not a password"))
                .isInstanceOf(LoginResult.TooSoon.class);
    }

    @Test
    void failures_are_kept_for_a_day_and_removed_by_the_next_log_in() {
        store.signUp("ada");
        logIn("nobody@example.com", "not a password");
        store.clock().advance(Duration.ofHours(23));
        store.logIn("ada");
        assertThat(addressesWithFailures()).isEqualTo(1);

        store.clock().advance(Duration.ofHours(2));
        store.logIn("ada");

        assertThat(addressesWithFailures()).isZero();
    }

    private long addressesWithFailures() {
        return store.database()
                .read(
                        tx ->
                                tx.session()
                                        .createSelectionQuery(
                                                "select count(*) from LoginThrottleEntity",
                                                Long.class)
                                        .getSingleResult());
    }

    @Test
    void a_resumable_session_is_taken_up_by_its_token_after_a_restart() {
        store.signUp("ada");
        SignedIn signedIn = (SignedIn) logInForCommands();
        String token = signedIn.token().text();

        Identity identity = resume(token).orElseThrow();

        try (UserSession session = store.certkeep().sessionOf(identity)) {
            assertThat(session.account().profile().email()).isEqualTo("ada@example.com");
        }
    }

    @Test
    void a_window_session_cannot_be_taken_up_by_its_token() {
        store.signUp("ada");
        SignedIn signedIn = (SignedIn) logIn("ada@example.com", FreshStore.PASSWORD);

        assertThat(resume(signedIn.token().text())).isEmpty();
    }

    @Test
    void a_logged_out_session_fails_on_its_next_call_and_cannot_be_resumed() {
        store.signUp("ada");
        SignedIn signedIn = (SignedIn) logInForCommands();
        UserSession session = store.certkeep().sessionOf(signedIn.identity());

        store.certkeep().accounts().logOut(signedIn.identity());

        assertThatThrownBy(() -> session.account().profile())
                .isInstanceOf(NotAllowedException.class);
        assertThat(resume(signedIn.token().text())).isEmpty();
    }

    @Test
    void an_idle_session_ends() {
        UserSession session = store.signUp("ada");

        store.clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertThatThrownBy(() -> session.account().profile())
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void the_recovery_code_opens_the_account_sets_a_password_and_is_used_up() {
        SignedUp signedUp = signUpAda();
        char[] code = signedUp.recoveryCode().toChars();
        signedUp.signedIn().identity().close();

        assertThat(recover(code, "copper violin 92")).isPresent();

        assertThat(logIn("ada@example.com", "copper violin 92")).isInstanceOf(SignedIn.class);
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD))
                .isInstanceOf(LoginResult.Refused.class);
        assertThat(recover(code, "another password 5")).isEmpty();
    }

    @Test
    void a_recovery_ends_all_other_sessions() {
        SignedUp signedUp = signUpAda();
        char[] code = signedUp.recoveryCode().toChars();
        try (UserSession before = store.certkeep().sessionOf(signedUp.signedIn().identity())) {
            recover(code, "copper violin 92");

            assertThatThrownBy(() -> before.account().profile())
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void a_lock_is_made_anew_at_log_in_when_the_cost_has_risen() {
        store.signUp("ada");
        String before = storedHash();
        Passwords dearer = new Passwords(new PasswordCost(20 * 1024, 2), store.certkeep().random());
        AccountService accounts = store.accountsWith(dearer);

        try (Password password = FreshStore.password()) {
            assertThat(accounts.logIn("ada@example.com", password, window()))
                    .isInstanceOf(SignedIn.class);
        }

        assertThat(storedHash()).isNotEqualTo(before).contains("m=20480");
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_session_that_is_only_looked_at_is_used_all_the_same() {
        UserSession session = store.signUp("ada");
        for (int day = 0; day < 3; day++) {
            store.clock().advance(Duration.ofHours(20));
            assertThat(session.account().profile().name()).isEqualTo("ada");
        }
    }

    @Test
    void neither_password_nor_token_stands_in_any_file() {
        store.signUp("ada");
        SignedIn signedIn = (SignedIn) logInForCommands();
        store.reopen();

        assertThat(store.contents())
                .noneMatch(bytes -> contains(bytes, FreshStore.PASSWORD))
                .noneMatch(bytes -> contains(bytes, signedIn.token().text()));
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
    }

    private LoginResult logInForCommands() {
        try (Password password = FreshStore.password()) {
            return store.certkeep()
                    .accounts()
                    .logIn("ada@example.com", password, SessionKind.commandLine("test"));
        }
    }

    private LoginResult logIn(String address, String text) {
        try (Password password = new Password(text.toCharArray())) {
            return store.certkeep().accounts().logIn(address, password, window());
        }
    }

    private Optional<Identity> resume(String token) {
        try (SessionToken parsed = SessionToken.parse(token).orElseThrow()) {
            return store.reopen().accounts().resume(parsed);
        }
    }

    private SignedUp signUpAda() {
        try (Password password = FreshStore.password()) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            return store.certkeep().accounts().signUp(form, window());
        }
    }

    private Optional<SignedUp> recover(char[] code, String replacement) {
        try (Password password = new Password(replacement.toCharArray());
                RecoveryCode parsed = RecoveryCode.parse(code).orElseThrow()) {
            return store.certkeep()
                    .accounts()
                    .recover("ada@example.com", parsed, password, window());
        }
    }

    private String storedHash() {
        EmailAddress email = EmailAddress.parse("ada@example.com").orElseThrow();
        return store.database()
                .read(
                        transaction ->
                                new AccountRepository(transaction)
                                        .findByEmail(email)
                                        .orElseThrow()
                                        .passwordLock()
                                        .hash());
    }

    private static SessionKind window() {
        return SessionKind.window("test");
    }
}
