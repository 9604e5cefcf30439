package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Optional;

class AccountSettingsTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void a_new_name_and_address_are_there_after_a_restart() {
        store.signUp("ada").account().changeProfile("Ada L.", "countess@example.org");
        store.reopen();

        assertThat(logIn("countess@example.org", FreshStore.PASSWORD))
                .isInstanceOfSatisfying(
                        SignedIn.class,
                        signedIn -> assertThat(signedIn.profile().name()).isEqualTo("Ada L."));
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD))
                .isInstanceOf(LoginResult.Refused.class);
    }

    @Test
    void what_is_not_given_stays_as_it_is() {
        AccountSettings settings = store.signUp("ada").account();

        settings.changeProfile(Optional.of("Ada L."), Optional.empty());
        Profile changed =
                settings.changeProfile(Optional.empty(), Optional.of("countess@example.org"));

        assertThat(changed.name()).isEqualTo("Ada L.");
        assertThat(changed.email()).isEqualTo("countess@example.org");
    }

    @Test
    void ones_own_address_may_change_its_letter_case() {
        AccountSettings settings = store.signUp("ada").account();

        assertThat(settings.changeProfile("ada", "Ada@Example.com").email())
                .isEqualTo("Ada@Example.com");
    }

    @Test
    void an_address_of_another_account_is_refused_and_nothing_changes() {
        store.signUp("ben");
        AccountSettings settings = store.signUp("ada").account();

        assertThatThrownBy(() -> settings.changeProfile("New name", "ben@example.com"))
                .isInstanceOf(ConflictException.class);
        assertThat(settings.profile().name()).isEqualTo("ada");
    }

    @Test
    void a_changed_password_opens_the_account_and_the_old_one_does_not() {
        changePassword(store.signUp("ada"), FreshStore.PASSWORD, "copper violin 92");
        store.reopen();

        assertThat(logIn("ada@example.com", "copper violin 92")).isInstanceOf(SignedIn.class);
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD))
                .isInstanceOf(LoginResult.Refused.class);
    }

    @Test
    void changing_the_password_ends_the_other_sessions_and_keeps_ones_own() {
        UserSession here = store.signUp("ada");
        UserSession elsewhere = store.logIn("ada");

        changePassword(here, FreshStore.PASSWORD, "copper violin 92");

        assertThat(here.account().profile().name()).isEqualTo("ada");
        assertThatThrownBy(() -> elsewhere.account().profile())
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void changing_the_password_needs_the_current_one_and_a_good_new_one() {
        UserSession session = store.signUp("ada");

        assertThatThrownBy(() -> changePassword(session, "not her password", "copper violin 92"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> changePassword(session, FreshStore.PASSWORD, "short"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_deleted_account_is_gone_and_its_sessions_with_it() {
        UserSession session = store.signUp("ada");
        try (Password password = FreshStore.password()) {
            session.account().deletion().eraseNow(password, null);
        }

        assertThatThrownBy(() -> session.account().profile())
                .isInstanceOf(NotAllowedException.class);
        assertThat(logIn("ada@example.com", FreshStore.PASSWORD))
                .isInstanceOf(LoginResult.Refused.class);
        assertThat(store.certkeep().accounts().isFirstAccount()).isTrue();
    }

    @Test
    void only_the_right_password_proves_who_acts() {
        UserSession session = store.signUp("ada");
        try (Password right = FreshStore.password();
                Password wrong = new Password("not her password".toCharArray())) {
            session.account().prove(right);
            assertThatThrownBy(() -> session.account().prove(wrong))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void a_wrong_password_deletes_nothing() {
        UserSession session = store.signUp("ada");
        try (Password wrong = new Password("not her password".toCharArray())) {
            assertThatThrownBy(() -> session.account().deletion().delete(wrong, null))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThat(session.account().profile().name()).isEqualTo("ada");
    }

    @Test
    void a_password_change_that_meets_a_wiped_key_changes_nothing() {
        UserSession session = store.signUp("ada");
        try (SecretBytes value = SecretBytes.ofUtf8("kept".toCharArray())) {
            session.keyValues().set("a/b", value);
        }
        session.close();

        assertThatThrownBy(() -> changePassword(session, FreshStore.PASSWORD, "copper violin 92"))
                .isInstanceOf(IllegalStateException.class);

        try (SecretBytes value = store.logIn("ada").keyValues().get("a/b").orElseThrow()) {
            assertThat(new String(value.toChars())).isEqualTo("kept");
        }
    }

    private static void changePassword(UserSession session, String current, String replacement) {
        try (Password from = new Password(current.toCharArray());
                Password to = new Password(replacement.toCharArray())) {
            session.account().changePassword(from, to);
        }
    }

    private LoginResult logIn(String address, String text) {
        try (Password password = new Password(text.toCharArray())) {
            return store.certkeep().accounts().logIn(address, password, SessionKind.window("test"));
        }
    }
}
