package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class SessionCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void sessions_are_listed_with_the_own_one_first() {
        computer.signUp("ada");
        computer.logIn("ada", "--print-token");

        List<Map<String, Object>> items = items();

        assertThat(items).hasSize(2);
        assertThat(items.getFirst().keySet())
                .containsExactly("id", "device", "kind", "since", "lastUsed", "expires", "current");
        assertThat(items.getFirst()).containsEntry("current", true);
        assertThat(items.getLast()).containsEntry("kind", "command-line");
        assertThat(computer.run("session", "list").out()).contains("This one", "Command line");
    }

    @Test
    void a_session_is_revoked_by_the_beginning_of_its_id_and_fails_with_its_next_command() {
        computer.signUp("ada");
        String token = computer.logIn("ada", "--print-token").out().strip();
        String other = items().getLast().get("id").toString();

        assertThat(computer.run("session", "revoke", other.substring(0, 8)).code()).isZero();

        assertThat(computer.run("whoami").code()).isZero();
        assertThat(computer.run("session", "revoke", other).code()).isEqualTo(4);
        computer.environment().put("CERTKEEP_TOKEN", token);
        assertThat(computer.run("whoami").code()).isEqualTo(5);
    }

    @Test
    void all_other_sessions_are_revoked_at_once() {
        computer.signUp("ada");
        computer.logIn("ada", "--print-token");
        computer.logIn("ada", "--print-token");

        assertThat(computer.run("session", "revoke", "--others", "--json").json())
                .containsEntry("revoked", 2);

        assertThat(items()).hasSize(1);
        assertThat(computer.run("session", "revoke").code()).isEqualTo(2);
        assertThat(computer.run("session", "revoke", "12345678", "--others").code()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items() {
        return (List<Map<String, Object>>)
                computer.run("session", "list", "--json").json().get("items");
    }
}
