package app.certkeep.cli;

import static app.certkeep.cli.Computer.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class AdminCommandsTest {
    private static final String BEN = "ben@example.com";

    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void twoUsersOfWhomTheAdministratorIsSignedIn() {
        computer.signUp("ada");
        computer.signUp("ben");
        computer.runWith("hunter2", "kv", "set", "db/password");
        computer.logIn("ada");
    }

    @Test
    void users_are_listed_with_what_they_keep() {
        Computer.Result list =
                computer.run("admin", "users", "--sort", "email", "--descending", "--json");

        List<Map<String, Object>> users = list.items("items");
        assertThat(users).extracting(user -> user.get("email")).startsWith(BEN);
        assertThat(users.getFirst())
                .containsEntry("entries", 1)
                .containsEntry("enabled", true)
                .containsEntry("resettable", true);
        assertThat(computer.run("admin", "users", "--query", "ben").out())
                .contains(BEN)
                .doesNotContain("ada@");
    }

    @Test
    void credits_are_given_with_the_administrators_password() {
        Computer.Result given = admin("top-up", BEN, "50", "--json");

        assertThat(given.json()).containsEntry("balance", 150);
        assertThat(admin("top-up", BEN, "0").code()).isEqualTo(3);
        assertThat(computer.run("admin", "users", "--query", "ben").out()).contains("150");
    }

    @Test
    void a_disabled_user_is_refused_and_an_enabled_one_is_told_once_on_standard_error() {
        assertThat(admin("disable", BEN).code()).isZero();
        assertThat(computer.logIn("ben").code()).isEqualTo(5);
        assertThat(computer.logIn("ben").err()).contains("disabled");
        assertThat(admin("enable", BEN).code()).isZero();

        Computer.Result told = computer.logIn("ben", "--json");
        assertThat(told.err()).contains("The administrator ada disabled your account");
        assertThat(told.text("email")).isEqualTo(BEN);
        assertThat(computer.logIn("ben").err()).doesNotContain("administrator ada");
    }

    @Test
    void a_reset_code_sets_a_new_password_and_nothing_is_lost() {
        Computer.Result reset = admin("reset", BEN, "--json");
        String replacement = "copper violin 92";

        Computer.Result back =
                computer.runWith(
                        reset.text("code") + "\n" + replacement + "\n",
                        "recover",
                        "--email",
                        BEN,
                        "--password-stdin",
                        "--json");

        assertThat(back.code()).isZero();
        assertThat(back.text("recoveryCode")).matches("([0-9A-Z]{4}-){8}.");
        assertThat(back.err()).contains("began a reset of your account");
        assertThat(computer.run("kv", "get", "db/password").out()).isEqualTo("hunter2");
        assertThat(computer.logIn("ben").code()).as("with the old password").isEqualTo(5);
    }

    @Test
    void role_edit_sessions_and_delete_do_what_they_say() {
        assertThat(admin("end-sessions", BEN).err()).contains(BEN);
        assertThat(admin("edit", BEN, "--name", "Benjamin", "--json").text("name"))
                .isEqualTo("Benjamin");
        assertThat(admin("edit", BEN).code()).isEqualTo(2);
        assertThat(admin("role", BEN, "administrator", "--json").text("role"))
                .isEqualTo("administrator");
        assertThat(admin("role", "ada@example.com", "user", "--json").text("role"))
                .isEqualTo("user");
        assertThat(computer.run("admin", "users").code()).isEqualTo(5);
        computer.logIn("ben");
        assertThat(admin("role", BEN, "user").code()).as("the last one").isEqualTo(6);
        assertThat(admin("delete", "ada@example.com", "--json").text("deleted")).isEqualTo("true");
        assertThat(admin("delete", "nobody@example.com").code()).isEqualTo(4);
    }

    @Test
    void the_policy_is_shown_and_decided() {
        assertThat(computer.run("admin", "policy", "--json").json())
                .containsEntry("sign-up", "open")
                .containsEntry("administrator-reset", "on");
        assertThat(admin("policy", "sign-up", "closed").out()).contains("closed");
        assertThat(computer.signUp("cyd").code()).isEqualTo(5);
        assertThat(admin("policy", "deliveries-after", "7").out()).contains("7");
        assertThat(admin("policy", "deliveries-after", "0").code()).isEqualTo(3);
        assertThat(admin("policy", "versions-kept", "9").out()).contains("versions-kept");
        assertThat(admin("policy", "versions-kept", "0").code()).isEqualTo(3);
        assertThat(admin("policy", "shortest-password", "65").code()).isEqualTo(3);
        assertThat(admin("policy", "sign-up", "ajar").code()).isEqualTo(2);
        assertThat(admin("policy", "colour", "red").code()).isEqualTo(2);
    }

    @Test
    void diagnostics_name_the_database_and_count_its_rows() {
        Computer.Result found = computer.run("admin", "diagnostics", "--check", "--json");

        assertThat(found.text("database")).contains("2.4.240");
        assertThat(found.text("rows")).contains("account=2").contains("entry=1");
        assertThat(computer.run("admin", "diagnostics", "--check").err()).contains("is whole");
    }

    @Test
    void ordinary_users_and_wrong_passwords_are_refused_with_5() {
        String[] wrong = {"admin", "disable", BEN, "--password-stdin"};
        assertThat(computer.runWith("not her password\n", wrong).code()).isEqualTo(5);
        computer.logIn("ben");
        assertThat(computer.run("admin", "users").code()).isEqualTo(5);
        assertThat(admin("disable", "ada@example.com").code()).isEqualTo(5);
        assertThat(computer.run("admin", "diagnostics").code()).isEqualTo(5);
    }

    private Computer.Result admin(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "admin";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--password-stdin";
        return computer.runWith(PASSWORD + "\n", all);
    }
}
