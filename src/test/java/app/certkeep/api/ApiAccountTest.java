package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.LockedSession;
import app.certkeep.account.SecondStepOffer;
import app.certkeep.account.UnlockResult;
import app.certkeep.api.Caller.Answered;
import app.certkeep.app.Config;
import app.certkeep.app.FreshStore;
import app.certkeep.app.KnownSetting;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.OneTimeSeed;
import app.certkeep.crypto.Password;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class ApiAccountTest extends ServedApi {
    private static final String OTHER = "harbour violin 52";

    @Test
    void a_person_signs_up_is_known_and_logs_out() {
        Answered made =
                stranger()
                        .send(
                                "POST",
                                "/users",
                                Map.of(
                                        "name", "Ada",
                                        "email", "ada@example.com",
                                        "password", FreshStore.PASSWORD));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("recoveryCode")).hasSize(41);
        assertThat(made.headers().get("Location")).isEqualTo("/api/v1/users/me");

        Caller ada = stranger().signedIn(made.text("token"));
        assertThat(ada.get("/users/me").text("role")).isEqualTo("user");
        Answered session = ada.get("/sessions/current");
        assertThat(session.text("kind")).isEqualTo("local-api");
        assertThat(session.text("device")).isEqualTo("workbench");

        assertThat(ada.delete("/sessions/current").status()).isEqualTo(204);
        Answered gone = ada.get("/users/me");
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.text("reason")).isEqualTo("account.session.ended");
        assertThat(server().sessions().size()).isZero();
    }

    @Test
    void nobody_signs_up_here_unless_the_settings_say_so() {
        ApiOptions usual = ApiOptions.of(store.config(), 0, "workbench");
        try (ApiServer server = ApiServer.start(store.certkeep(), usual)) {
            Map<String, String> form =
                    Map.of(
                            "name", "Eve",
                            "email", "eve@example.com",
                            "password", FreshStore.PASSWORD);

            Answered refused = Caller.of(server.address()).send("POST", "/users", form);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("reason")).isEqualTo("api.signup.off");
            assertThat(refused.text("detail")).contains("api.signup");
        }
        Config on = store.config().with(KnownSetting.API_SIGNUP, "test", "on");
        assertThat(ApiOptions.of(on, 0, "workbench").signUp()).isTrue();
    }

    @Test
    void a_person_logs_in_and_a_session_that_was_revoked_elsewhere_ends_at_once() {
        store.signUp("ada");
        Answered loggedIn = logIn("ada", FreshStore.PASSWORD);
        assertThat(loggedIn.status()).isEqualTo(201);
        Caller ada = stranger().signedIn(loggedIn.text("token"));
        assertThat(ada.get("/users/me").text("email")).isEqualTo("ada@example.com");

        store.logIn("ada").sessions().revokeOthers();

        assertThat(ada.get("/users/me").status()).isEqualTo(401);
        assertThat(server().sessions().size()).isZero();
    }

    @Test
    void a_session_that_was_revoked_elsewhere_is_closed_at_the_next_look() {
        signUp("ada").get("/users/me");
        signUp("ben").get("/users/me");
        store.logIn("ada").sessions().revokeOthers();

        server().sessions().look();

        assertThat(server().sessions().size()).as("that of another goes on").isEqualTo(1);
    }

    @Test
    void calls_at_the_same_time_share_one_open_session() {
        Caller ada = signUp("ada");

        List<Integer> statuses =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(call -> ada.get("/users/me").status())
                        .toList();

        assertThat(statuses).hasSize(8).containsOnly(200);
        assertThat(server().sessions().size()).isEqualTo(1);
    }

    @Test
    void tokens_that_are_none_open_nothing() {
        for (String token : new String[] {"", "x", "A".repeat(43), "A".repeat(10_000)}) {
            assertThat(stranger().signedIn(token).get("/users/me").status()).isEqualTo(401);
        }
        assertThat(stranger().with("Authorization", "Basic YTpi").get("/users/me").status())
                .isEqualTo(401);
    }

    @Test
    void wrong_passwords_are_refused_alike_and_then_have_to_wait() {
        store.signUp("ada");
        store.clock().stand();
        Answered wrong = logIn("ada", "not her password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(logIn("nobody", "not her password").text("detail"))
                .isEqualTo(wrong.text("detail"));
        for (int i = 0; i < 5; i++) {
            logIn("ada", "not her password");
        }

        Answered soon = logIn("ada", FreshStore.PASSWORD);

        assertThat(soon.status()).isEqualTo(429);
        assertThat(Integer.parseInt(soon.headers().get("Retry-After"))).isPositive();
        store.clock().advance(Duration.ofMinutes(6));
        assertThat(logIn("ada", FreshStore.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void failures_here_make_neither_window_nor_commands_wait() {
        UserSession window = store.signUp("ada");
        store.clock().stand();
        for (int i = 0; i < 6; i++) {
            logIn("ada", "not her password");
        }
        assertThat(logIn("ada", FreshStore.PASSWORD).status()).isEqualTo(429);

        assertThat(store.logIn("ada").account().profile().name()).isEqualTo("ada");
        LockedSession locked = window.identity().locked();
        store.certkeep().locking().lock(window.identity());
        try (Password password = FreshStore.password()) {
            assertThat(store.certkeep().locking().unlock(locked, password, Optional.empty()))
                    .isInstanceOf(UnlockResult.Unlocked.class);
        }
        assertThat(logIn("ada", FreshStore.PASSWORD).status())
                .as("a log-in elsewhere forgives nothing here")
                .isEqualTo(429);
    }

    @Test
    void a_second_step_asks_for_the_code() {
        UserSession user = store.signUp("ada");
        store.clock().stand();
        try (SecondStepOffer offer = user.secondStep().offer()) {
            user.secondStep().enable(offer, codeOf(offer)).close();
            Answered asked = logIn("ada", FreshStore.PASSWORD);
            assertThat(asked.status()).isEqualTo(401);
            assertThat(asked.text("reason")).isEqualTo("api.code.needed");
            assertThat(logIn(codeOf(offer)).text("reason")).isEqualTo("account.code.wrong");

            store.clock().advance(Duration.ofMinutes(1));
            assertThat(logIn(codeOf(offer)).status()).isEqualTo(201);
        }
    }

    private Answered logIn(String code) {
        return stranger()
                .send(
                        "POST",
                        "/sessions",
                        Map.of(
                                "email",
                                "ada@example.com",
                                "password",
                                FreshStore.PASSWORD,
                                "code",
                                code));
    }

    private String codeOf(SecondStepOffer offer) {
        return offer.seed().codeAt(OneTimeSeed.stepAt(store.clock().instant()));
    }

    @Test
    void name_and_address_change_together_or_not_at_all() {
        Caller ada = signUp("ada");
        signUp("ben");

        Answered changed = ada.send("PATCH", "/users/me", Map.of("name", "Ada Lovelace"));
        assertThat(changed.text("name")).isEqualTo("Ada Lovelace");
        assertThat(changed.text("email")).isEqualTo("ada@example.com");
        Answered taken =
                ada.send("PATCH", "/users/me", Map.of("name", "B", "email", "BEN@example.com"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(ada.get("/users/me").text("name")).isEqualTo("Ada Lovelace");
        assertThat(ada.send("PATCH", "/users/me", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void the_password_changes_with_the_one_before_and_ends_other_sessions() {
        Caller ada = signUp("ada");
        Caller other = stranger().signedIn(logIn("ada", FreshStore.PASSWORD).text("token"));
        assertThat(changePassword(ada, "not her password").status()).isEqualTo(403);

        assertThat(changePassword(ada, FreshStore.PASSWORD).status()).isEqualTo(200);

        assertThat(other.get("/users/me").status()).isEqualTo(401);
        assertThat(ada.get("/users/me").status()).isEqualTo(200);
        assertThat(logIn("ada", OTHER).status()).isEqualTo(201);
    }

    private static Answered changePassword(Caller caller, String present) {
        return caller.send("PATCH", "/users/me", Map.of("password", present, "newPassword", OTHER));
    }

    @Test
    void an_account_is_deleted_with_its_password_and_can_be_taken_back() {
        Caller ada = signUp("ada");
        assertThat(ada.send("DELETE", "/users/me", Map.of("password", OTHER)).status())
                .isEqualTo(403);

        Answered deleted = ada.send("DELETE", "/users/me", Map.of("password", FreshStore.PASSWORD));

        assertThat(deleted.json()).containsKey("purgeAt");
        assertThat(ada.get("/users/me").status()).isEqualTo(401);
        Answered refused = logIn("ada", FreshStore.PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("reason")).isEqualTo("api.login.deleted");
    }

    @Test
    void the_only_administrator_names_the_next_and_is_erased_at_once() {
        Caller first = stranger().signedIn(logIn("first", FreshStore.PASSWORD).text("token"));
        signUp("ben");
        Map<String, Object> wish =
                Map.of(
                        "password",
                        FreshStore.PASSWORD,
                        "now",
                        true,
                        "nextAdministrator",
                        "ben@example.com");
        assertThat(
                        first.send("DELETE", "/users/me", Map.of("password", FreshStore.PASSWORD))
                                .status())
                .isEqualTo(409);

        assertThat(first.send("DELETE", "/users/me", wish).status()).isEqualTo(204);

        assertThat(logIn("first", FreshStore.PASSWORD).status()).isEqualTo(401);
    }
}
