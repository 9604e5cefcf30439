package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KvCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void a_value_comes_back_byte_for_byte() {
        String value = "line one\r\n\tzwei – 三\n\n";
        computer.runWith(value, "kv", "set", "notes/a");

        assertThat(computer.run("kv", "get", "notes/a").out()).isEqualTo(value);
        assertThat(computer.run("kv", "get", "notes/a", "--json").text("value")).isEqualTo(value);
    }

    @Test
    void a_value_given_as_an_argument_may_be_anything() {
        for (String value : new String[] {"plain", "@file", "\"quoted\"", "${x}"}) {
            assertThat(computer.run("kv", "set", "k", value).code()).isZero();
            assertThat(computer.run("kv", "get", "k").out()).isEqualTo(value);
        }
        assertThat(computer.run("kv", "set", "k", "--", "-----BEGIN").code()).isZero();
        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("-----BEGIN");
    }

    @Test
    void setting_tells_whether_anything_changed() {
        assertThat(computer.run("kv", "set", "k", "1", "--json").text("result"))
                .isEqualTo("created");
        assertThat(computer.run("kv", "set", "k", "1", "--json").text("result"))
                .isEqualTo("unchanged");
        assertThat(computer.run("kv", "set", "k", "2", "--json").text("result"))
                .isEqualTo("changed");
    }

    @Test
    void at_a_terminal_the_value_is_typed_unseen_and_shown_with_a_line_end() {
        computer.typing("typed");
        computer.run("kv", "set", "k");

        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("typed\n");
    }

    @Test
    void a_key_that_is_not_there_is_4_for_every_command() {
        assertThat(computer.run("kv", "get", "none").code()).isEqualTo(4);
        assertThat(computer.run("kv", "rm", "none").code()).isEqualTo(4);
        assertThat(computer.run("kv", "mv", "none", "other").code()).isEqualTo(4);
        assertThat(computer.run("kv", "get", "none", "--json").out()).isEmpty();
    }

    @Test
    void a_key_moves_but_never_onto_another() {
        computer.run("kv", "set", "a", "1");
        computer.run("kv", "set", "b", "2");

        assertThat(computer.run("kv", "mv", "a", "b").code()).isEqualTo(6);
        assertThat(computer.run("kv", "mv", "a", "c", "--json").text("key")).isEqualTo("c");
        assertThat(computer.run("kv", "get", "c").out()).isEqualTo("1");
        assertThat(computer.run("kv", "get", "b").out()).isEqualTo("2");
    }

    @Test
    void the_list_shows_keys_below_a_prefix_and_never_a_value() {
        computer.run("kv", "set", "servers/web/password", "hunter2hunter2");
        computer.run("kv", "set", "servers/db/password", "hunter2hunter2");
        computer.run("kv", "set", "other", "hunter2hunter2");

        Computer.Result list = computer.run("kv", "list", "servers/", "--json");

        assertThat(list.items("items"))
                .extracting(item -> item.get("key"))
                .containsExactly("servers/db/password", "servers/web/password");
        assertThat(list.items("items").getFirst()).containsEntry("size", 14);
        assertThat(list.out() + computer.run("kv", "list").out()).doesNotContain("hunter2");
        assertThat(computer.run("kv", "list").out()).startsWith("Key ");
        assertThat(computer.run("kv", "list", "nothing/").out()).isEmpty();
    }

    @Test
    void a_removed_key_is_gone() {
        computer.run("kv", "set", "k", "1");

        assertThat(computer.run("kv", "rm", "k", "--json").json()).containsEntry("deleted", true);
        assertThat(computer.run("kv", "get", "k").code()).isEqualTo(4);
    }

    @Test
    void a_value_that_is_too_large_is_bad_input() {
        assertThat(computer.runWith("x".repeat(1_000_001), "kv", "set", "k").code()).isEqualTo(3);
        assertThat(computer.run("kv", "set", "/", "v").code()).isEqualTo(3);
    }

    @Test
    void another_user_sees_none_of_it() {
        computer.run("kv", "set", "k", "1");
        computer.signUp("eve");

        assertThat(computer.run("kv", "get", "k").code()).isEqualTo(4);
        assertThat(computer.run("kv", "list", "--json").items("items")).isEmpty();
        computer.run("kv", "set", "k", "of eve");
        computer.logIn("ada");
        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("1");
    }
}
