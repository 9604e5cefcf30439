package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.crypto.SessionToken;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

class SessionLockingTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @BeforeEach
    void signUp() {
        UserSession ada = store.signUp("ada");
        try (SecretBytes value = new SecretBytes("secret".getBytes(StandardCharsets.UTF_8))) {
            ada.keyValues().set("key", value);
        }
    }

    @Test
    void a_locked_session_cannot_be_used_and_goes_on_after_the_password() {
        SignedIn signedIn = logIn(SessionKind.window("here"));
        UserSession session = store.certkeep().sessionOf(signedIn.identity());

        store.certkeep().locking().lock(signedIn.identity());

        assertThatThrownBy(() -> session.keyValues().get("key"))
                .isInstanceOf(IllegalStateException.class);
        UnlockResult.Unlocked unlocked =
                (UnlockResult.Unlocked) unlock(signedIn.identity().locked(), FreshStore.PASSWORD);
        assertThat(unlocked.profile().email()).isEqualTo("ada@example.com");
        try (UserSession again = store.certkeep().sessionOf(unlocked.identity());
                SecretBytes value = again.keyValues().get("key").orElseThrow()) {
            assertThat(value.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("secret");
            assertThat(again.sessions().list()).hasSize(2);
        }
    }

    @Test
    void wrong_passwords_make_the_next_try_wait_as_failed_log_ins_do() {
        SignedIn signedIn = logIn(SessionKind.window("here"));
        LockedSession locked = signedIn.identity().locked();
        store.certkeep().locking().lock(signedIn.identity());

        for (int i = 0; i < 4; i++) {
            assertThat(unlock(locked, "not the password"))
                    .isEqualTo(new UnlockResult.Refused(Optional.empty()));
        }
        assertThat(((UnlockResult.Refused) unlock(locked, "not the password")).retryAt())
                .isPresent();
        assertThat(unlock(locked, FreshStore.PASSWORD)).isInstanceOf(UnlockResult.TooSoon.class);
        store.clock().advance(Duration.ofMinutes(6));
        assertThat(unlock(locked, FreshStore.PASSWORD)).isInstanceOf(UnlockResult.Unlocked.class);
    }

    @Test
    void a_session_revoked_while_it_was_locked_does_not_open() {
        SignedIn signedIn = logIn(SessionKind.window("here"));
        LockedSession locked = signedIn.identity().locked();
        store.certkeep().locking().lock(signedIn.identity());
        store.logIn("ada").sessions().revokeOthers();

        assertThat(unlock(locked, FreshStore.PASSWORD)).isInstanceOf(UnlockResult.Ended.class);
    }

    @Test
    void a_kept_session_is_taken_up_by_its_token_after_a_restart() {
        SignedIn signedIn = logIn(SessionKind.keptWindow("here"));

        store.reopen();

        KeptResult.Open open = (KeptResult.Open) takeUp(signedIn.token());
        assertThat(open.profile().name()).isEqualTo("ada");
        try (UserSession session = store.certkeep().sessionOf(open.identity())) {
            assertThat(session.keyValues().get("key")).isPresent();
        }
    }

    @Test
    void the_token_of_a_locked_session_opens_nothing_until_the_password_was_given() {
        SignedIn signedIn = logIn(SessionKind.keptWindow("here"));
        store.certkeep().locking().lock(signedIn.identity());
        store.reopen();

        KeptResult.Locked locked = (KeptResult.Locked) takeUp(signedIn.token());
        assertThat(locked.profile().email()).isEqualTo("ada@example.com");
        try (Password password = FreshStore.password()) {
            assertThat(
                            store.certkeep()
                                    .locking()
                                    .unlock(
                                            locked.session(),
                                            password,
                                            Optional.of(signedIn.token())))
                    .isInstanceOf(UnlockResult.Unlocked.class);
        }
        assertThat(takeUp(signedIn.token())).isInstanceOf(KeptResult.Open.class);
    }

    @Test
    void a_kept_session_that_has_ended_is_not_taken_up() {
        SignedIn signedIn = logIn(SessionKind.keptWindow("here"));
        store.clock().advance(Duration.ofDays(15));

        assertThat(takeUp(signedIn.token())).isInstanceOf(KeptResult.Ended.class);
    }

    @Test
    void a_locked_session_can_be_logged_out() {
        SignedIn signedIn = logIn(SessionKind.keptWindow("here"));
        store.certkeep().locking().lock(signedIn.identity());

        store.certkeep().locking().logOut(signedIn.identity().locked());

        assertThat(takeUp(signedIn.token())).isInstanceOf(KeptResult.Ended.class);
    }

    private KeptResult takeUp(SessionToken token) {
        return store.certkeep().locking().takeUp(token);
    }

    private UnlockResult unlock(LockedSession locked, String typed) {
        try (Password password = new Password(typed.toCharArray())) {
            return store.certkeep().locking().unlock(locked, password, Optional.empty());
        }
    }

    private SignedIn logIn(SessionKind kind) {
        try (Password password = FreshStore.password()) {
            return (SignedIn) store.certkeep().accounts().logIn("ada@example.com", password, kind);
        }
    }
}
