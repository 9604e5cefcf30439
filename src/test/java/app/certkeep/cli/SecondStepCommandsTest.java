package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

class SecondStepCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    private List<String> backupCodes;

    /// A code can only be known once the seed is, which the same command shows: the person who
    /// types is an authenticator here.
    @BeforeEach
    void enable() {
        computer.signUp("ada");
        Computer.Result enabled = computer.runAsAuthenticator("account", "second-step", "enable");
        assertThat(enabled.code()).as(enabled.err()).isZero();
        backupCodes = enabled.out().lines().toList();
        assertThat(backupCodes).hasSize(10).allMatch(code -> code.matches("\\w{5}-\\w{5}"));
    }

    @Test
    void a_log_in_without_a_code_says_that_one_is_needed() {
        Computer.Result refused = computer.logIn("ada");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("--code");
    }

    @Test
    void a_code_given_or_typed_lets_in_and_a_wrong_one_does_not() {
        assertThat(computer.logIn("ada", "--code", "000000").code()).isEqualTo(5);
        assertThat(computer.logIn("ada", "--code", backupCodes.get(0)).code()).isZero();
        computer.typing(Computer.PASSWORD, backupCodes.get(1));
        assertThat(computer.run("login", "--email", "ada@example.com").code()).isZero();
    }

    @Test
    void the_status_tells_how_many_backup_codes_are_left() {
        computer.logIn("ada", "--code", backupCodes.get(0));

        Computer.Result status = computer.run("account", "second-step", "status", "--json");

        assertThat(status.json())
                .containsEntry("enabled", true)
                .containsEntry("backupCodesLeft", 9);
    }

    @Test
    void new_backup_codes_and_turning_it_off_ask_for_a_code() {
        Computer.Result fresh =
                computer.run(
                        "account",
                        "second-step",
                        "backup-codes",
                        "--code",
                        backupCodes.get(2),
                        "--json");
        assertThat(fresh.code()).isZero();
        String[] disable = {
            "account", "second-step", "disable", "--password-stdin", "--code", backupCodes.get(3)
        };
        assertThat(computer.runWith(Computer.PASSWORD + "\n", disable).code()).isEqualTo(5);
        disable[5] = String.valueOf(((List<?>) fresh.json().get("backupCodes")).getFirst());
        assertThat(computer.runWith(Computer.PASSWORD + "\n", disable).code()).isZero();
        assertThat(computer.logIn("ada").code()).isZero();
    }

    @Test
    void verifying_an_address_needs_a_mail_server() {
        Computer.Result refused = computer.run("account", "verify-email");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("No mail server");
    }
}
