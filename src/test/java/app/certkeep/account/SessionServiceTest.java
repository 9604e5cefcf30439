package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.Certkeep;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

class SessionServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void the_own_session_comes_first_and_says_where_and_what_it_is() {
        store.signUp("ada");
        store.clock().advance(Duration.ofHours(1));
        logIn("laptop", store.certkeep());
        UserSession here = store.logIn("ada");

        List<SessionSummary> sessions = here.sessions().list();

        assertThat(sessions).hasSize(3);
        assertThat(sessions.getFirst().current()).isTrue();
        assertThat(sessions.get(1).device()).isEqualTo("laptop");
        assertThat(sessions.get(1).purpose()).isEqualTo(SessionPurpose.COMMAND_LINE);
        assertThat(sessions.get(2).lastUsed()).isBefore(sessions.get(1).lastUsed());
        assertThat(sessions).filteredOn(SessionSummary::current).hasSize(1);
    }

    @Test
    void a_revoked_session_fails_on_its_next_call() {
        UserSession there = store.signUp("ada");
        UserSession here = store.logIn("ada");

        here.sessions().revoke(idOf(there));

        assertEnded(there);
        assertThat(here.sessions().list()).hasSize(1);
    }

    @Test
    @Tag("postgresql")
    void a_session_revoked_from_another_process_fails_on_its_next_call() {
        UserSession here = store.signUp("ada");
        try (Certkeep other = Certkeep.open(store.config(), store.clock());
                UserSession there = logIn("laptop", other)) {
            assertThat(there.keyValues().count()).isZero();

            here.sessions().revoke(idOf(there));

            assertEnded(there);
        }
    }

    @Test
    void all_others_are_revoked_at_once_and_nobody_elses() {
        UserSession eve = store.signUp("eve");
        UserSession before = store.signUp("ada");
        logIn("laptop", store.certkeep());
        UserSession here = store.logIn("ada");

        assertThat(here.sessions().revokeOthers()).isEqualTo(2);

        assertEnded(before);
        assertThat(here.sessions().list()).hasSize(1);
        assertThat(eve.sessions().list()).hasSize(1);
    }

    @Test
    void the_session_of_somebody_else_is_not_found() {
        UserSession eve = store.signUp("eve");
        UserSession ada = store.signUp("ada");
        UUID theirs = idOf(eve);

        assertThatThrownBy(() -> ada.sessions().revoke(theirs))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ada.sessions().idOf(theirs.toString()))
                .isInstanceOf(NotFoundException.class);
        assertThat(eve.keyValues().count()).isZero();
    }

    @Test
    void an_id_may_be_shortened_to_eight_characters() {
        UserSession ada = store.signUp("ada");
        UUID id = idOf(ada);

        assertThat(ada.sessions().idOf(id.toString().substring(0, 8))).isEqualTo(id);
        assertThatThrownBy(() -> ada.sessions().idOf(id.toString().substring(0, 7)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_session_that_is_used_every_day_still_ends_when_it_is_too_old() {
        UserSession here = store.signUp("ada");
        UserSession commands = logIn("laptop", store.certkeep());
        for (int day = 0; day < 6; day++) {
            store.clock().advance(Duration.ofHours(23));
            assertThat(here.keyValues().count()).isZero();
        }
        store.clock().advance(Duration.ofHours(23));
        store.clock().advance(Duration.ofHours(7));

        assertEnded(here);
        assertThat(commands.sessions().list()).hasSize(1);
    }

    @Test
    void an_idle_session_ends_and_is_listed_no_more() {
        UserSession here = store.signUp("ada");
        UserSession commands = logIn("laptop", store.certkeep());
        store.clock().advance(Duration.ofHours(25));

        assertEnded(here);
        assertThat(commands.sessions().list()).hasSize(1);
        store.clock().advance(Duration.ofDays(15));
        assertEnded(commands);
    }

    private static void assertEnded(UserSession session) {
        assertThatThrownBy(() -> session.keyValues().count())
                .isInstanceOf(NotAllowedException.class)
                .extracting("messageKey")
                .isEqualTo("account.session.ended");
    }

    private static UUID idOf(UserSession session) {
        return session.sessions().list().getFirst().id();
    }

    private UserSession logIn(String device, Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            LoginResult result =
                    certkeep.accounts()
                            .logIn("ada@example.com", password, SessionKind.commandLine(device));
            return certkeep.sessionOf(((SignedIn) result).identity());
        }
    }
}
