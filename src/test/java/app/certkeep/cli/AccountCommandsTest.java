package app.certkeep.cli;

import static app.certkeep.cli.Computer.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

class AccountCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void signing_up_answers_who_it_is_and_the_recovery_code_and_signs_in() {
        Computer.Result made = computer.signUp("ada");

        assertThat(made.code()).isZero();
        assertThat(made.json().keySet())
                .containsExactly("id", "name", "email", "role", "createdAt", "recoveryCode");
        assertThat(made.text("role")).isEqualTo("administrator");
        assertThat(made.text("recoveryCode")).matches("([0-9A-Z]{4}-){8}.");
        assertThat(made.err()).contains("Signed in as ada.");

        Computer.Result who = computer.run("whoami", "--json");
        assertThat(who.text("id")).isEqualTo(made.text("id"));
        assertThat(who.text("email")).isEqualTo("ada@example.com");
    }

    @Test
    void a_person_at_a_terminal_is_asked_twice_for_a_new_password() {
        computer.typing(PASSWORD, PASSWORD);

        Computer.Result made =
                computer.run("signup", "--name", "Ada", "--email", "ada@example.com");

        assertThat(made.code()).isZero();
        assertThat(made.out()).startsWith("Recovery code  ");
    }

    @Test
    void two_different_new_passwords_make_no_account() {
        computer.typing(PASSWORD, PASSWORD + "!");

        Computer.Result refused =
                computer.run("signup", "--name", "Ada", "--email", "ada@example.com");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(computer.logIn("ada").code()).isEqualTo(5);
    }

    @Test
    void without_a_terminal_a_password_has_to_come_from_standard_input() {
        Computer.Result refused = computer.run("login", "--email", "ada@example.com");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--password-stdin");
    }

    @Test
    void only_the_line_end_is_taken_off_a_password() {
        String password = " spaces belong to it \t";
        computer.runWith(
                password + "\r\n",
                "signup",
                "--name",
                "Ada",
                "--email",
                "ada@example.com",
                "--password-stdin");

        String[] logIn = {"login", "--email", "ada@example.com", "--password-stdin"};
        assertThat(computer.runWith(password.strip() + "\n", logIn).code()).isEqualTo(5);
        assertThat(computer.runWith(password, logIn).code()).isZero();
    }

    @Test
    void bad_input_is_3_and_a_taken_address_6() {
        assertThat(
                        computer.runWith(
                                        "short\n",
                                        "signup",
                                        "--name",
                                        "Ada",
                                        "--email",
                                        "ada@example.com",
                                        "--password-stdin")
                                .code())
                .isEqualTo(3);
        computer.signUp("ada");

        Computer.Result again = computer.signUp("ada");

        assertThat(again.code()).isEqualTo(6);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("already has an account");
    }

    @Test
    void no_password_at_all_is_bad_input() {
        assertThat(computer.run("login", "--email", "ada@example.com", "--password-stdin").code())
                .isEqualTo(3);
    }

    @Test
    void a_wrong_password_is_refused_in_the_same_words_as_an_unknown_address() {
        computer.signUp("ada");
        Computer.Result wrong =
                computer.runWith(
                        "not the password\n",
                        "login",
                        "--email",
                        "ada@example.com",
                        "--password-stdin");
        Computer.Result unknown = computer.logIn("eve");

        assertThat(wrong.code()).isEqualTo(5);
        assertThat(unknown.code()).isEqualTo(5);
        assertThat(unknown.words()).isEqualTo(wrong.words());
    }

    @Test
    void after_many_wrong_passwords_a_log_in_tells_when_to_try_again() {
        computer.signUp("ada");
        String[] logIn = {"login", "--email", "ada@example.com", "--password-stdin"};
        for (int i = 0; i < 12; i++) {
            computer.clock().advance(Duration.ofMinutes(6));
            computer.runWith("wrong\n", logIn);
        }

        assertThat(computer.logIn("ada").err()).contains("Try again after 20");

        computer.clock().advance(Duration.ofMinutes(6));
        assertThat(computer.logIn("ada").code()).isZero();
    }

    @Test
    void name_and_address_change_together_or_one_by_one() {
        computer.signUp("ada");

        assertThat(computer.run("account", "update", "--name", "Ada L.", "--json").text("name"))
                .isEqualTo("Ada L.");
        assertThat(
                        computer.run("account", "update", "--email", "al@example.com", "--json")
                                .text("name"))
                .isEqualTo("Ada L.");
        assertThat(computer.logIn("al").code()).isZero();
        assertThat(computer.run("account", "update").code()).isEqualTo(2);
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        computer.signUp("ada");
        String elsewhere = computer.logIn("ada", "--print-token").out().strip();

        Computer.Result changed =
                computer.runWith(
                        PASSWORD + "\nanother lantern 48\n",
                        "account",
                        "update",
                        "--change-password",
                        "--password-stdin");

        assertThat(changed.code()).isZero();
        assertThat(computer.run("whoami").code()).isZero();
        computer.environment().put("CERTKEEP_TOKEN", elsewhere);
        assertThat(computer.run("whoami").code()).isEqualTo(5);
    }

    @Test
    void deleting_the_account_needs_the_password_and_leaves_nothing() {
        computer.signUp("ada");
        String[] delete = {"account", "delete", "--now", "--password-stdin", "--json"};

        assertThat(computer.runWith("wrong password\n", delete).code()).isEqualTo(5);
        assertThat(computer.run("whoami").code()).isZero();

        Computer.Result deleted = computer.runWith(PASSWORD + "\n", delete);
        assertThat(deleted.json()).containsEntry("deleted", true);
        assertThat(computer.run("whoami").code()).isEqualTo(5);
        assertThat(computer.logIn("ada").code()).isEqualTo(5);
    }

    @Test
    void a_deleted_account_can_be_taken_back_for_seven_days() {
        computer.signUp("ada");
        computer.run("kv", "set", "k", "1");
        Computer.Result deleted =
                computer.runWith(
                        PASSWORD + "\n", "account", "delete", "--password-stdin", "--json");
        assertThat(deleted.text("purgeAt")).startsWith("20");
        assertThat(computer.run("whoami").code()).isEqualTo(5);
        Computer.Result logIn = computer.logIn("ada");
        assertThat(logIn.code()).isEqualTo(5);
        assertThat(logIn.err()).contains("goes for good", "certkeep account restore");

        String[] restore = {
            "account", "restore", "--email", "ada@example.com", "--password-stdin", "--json"
        };
        assertThat(computer.runWith("wrong password\n", restore).code()).isEqualTo(5);
        assertThat(computer.runWith(PASSWORD + "\n", restore).text("name")).isEqualTo("ada");
        assertThat(computer.logIn("ada").code()).isZero();
        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("1");
    }

    @Test
    void the_last_administrator_names_another_where_there_are_others() {
        computer.signUp("ada");
        computer.signUp("ben");
        computer.logIn("ada");
        String[] delete = {"account", "delete", "--password-stdin"};
        String[] heir = {
            "account", "delete", "--password-stdin", "--next-administrator", "ben@example.com"
        };
        assertThat(computer.runWith(PASSWORD + "\n", delete).code()).isEqualTo(6);
        assertThat(computer.runWith(PASSWORD + "\n", heir).code()).isZero();
        computer.logIn("ben");
        assertThat(computer.run("whoami", "--json").text("role")).isEqualTo("administrator");
    }
}
