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

import java.time.Duration;
import java.util.UUID;

class AccountDeletionTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void a_deleted_account_ends_its_sessions_and_lets_nobody_in() {
        UserSession here = store.signUp("ada");
        UserSession elsewhere = store.logIn("ada");
        delete(here, null);

        assertThatThrownBy(() -> here.keyValues().count()).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> elsewhere.account().profile())
                .isInstanceOf(NotAllowedException.class);
        assertThat(logIn("ada", FreshStore.PASSWORD)).isInstanceOf(LoginResult.Deleted.class);
        assertThat(logIn("ada", "not her password")).isInstanceOf(LoginResult.Refused.class);
    }

    @Test
    void within_seven_days_it_comes_back_with_all_that_is_its_own() {
        UserSession session = store.signUp("ada");
        try (SecretBytes value = SecretBytes.ofUtf8("kept".toCharArray())) {
            session.keyValues().set("k", value);
        }
        delete(session, null);
        store.clock().advance(Duration.ofDays(6));

        assertThat(takeBack("ada")).isInstanceOf(SignedIn.class);
        assertThat(store.logIn("ada").keyValues().count()).isEqualTo(1);
    }

    @Test
    void after_seven_days_the_next_log_in_of_anybody_purges_it() {
        UserSession session = store.signUp("ada");
        store.signUp("ben");
        UUID ben = session.account().deletion().heirs().getFirst().id();
        delete(session, ben);
        store.clock().advance(Duration.ofDays(8));
        store.logIn("ben");

        assertThat(takeBack("ada")).isInstanceOf(LoginResult.Refused.class);
        assertThat(store.certkeep().accounts().purgeDeleted()).isZero();
        assertThat(store.signUp("ada").account().profile().role()).isEqualTo(Role.USER);
    }

    @Test
    void in_its_last_days_it_is_gone_for_others_but_its_address_stays_taken() {
        delete(store.signUp("ada"), null);

        assertThat(store.certkeep().accounts().isFirstAccount()).isTrue();
        assertThatThrownBy(() -> store.signUp("ada")).isInstanceOf(ConflictException.class);
        assertThat(store.signUp("ben").account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void the_last_administrator_has_to_name_another_user() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        AccountDeletion deletion = ada.account().deletion();

        assertThat(ben.account().deletion().heirs()).isEmpty();
        assertThat(deletion.heirs()).extracting(Profile::name).containsOnly("ben");
        assertThatThrownBy(() -> delete(ada, null)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> delete(ada, new UUID(1, 2)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> delete(ada, ada.identity().userId()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ada.account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
        delete(ada, ben.identity().userId());
        assertThat(ben.account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void erasing_needs_the_password_and_leaves_nothing() {
        UserSession session = store.signUp("ada");
        try (Password wrong = new Password("not her password".toCharArray())) {
            assertThatThrownBy(() -> session.account().deletion().eraseNow(wrong, null))
                    .isInstanceOf(NotAllowedException.class);
        }
        try (Password password = FreshStore.password()) {
            session.account().deletion().eraseNow(password, null);
        }
        assertThat(logIn("ada", FreshStore.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
        assertThat(store.signUp("ada").keyValues().count()).isZero();
    }

    private static void delete(UserSession session, UUID heir) {
        try (Password password = FreshStore.password()) {
            session.account().deletion().delete(password, heir);
        }
    }

    private LoginResult takeBack(String name) {
        try (Password password = FreshStore.password()) {
            return store.certkeep()
                    .accounts()
                    .takeBack(name + "@example.com", password, SessionKind.window("test"));
        }
    }

    private LoginResult logIn(String name, String text) {
        try (Password password = new Password(text.toCharArray())) {
            return store.certkeep()
                    .accounts()
                    .logIn(name + "@example.com", password, SessionKind.window("test"));
        }
    }
}
