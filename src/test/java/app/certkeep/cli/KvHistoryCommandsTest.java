package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class KvHistoryCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void versions_are_listed_shown_compared_and_brought_back() {
        computer.run("kv", "set", "k", "one\ntwo\n");
        computer.run("kv", "set", "k", "one\n2\n", "--because", "shorter");

        List<Map<String, Object>> items =
                computer.run("kv", "history", "k", "--json").items("items");
        assertThat(items).extracting(item -> item.get("version")).containsExactly(2, 1);
        assertThat(items.getFirst())
                .containsEntry("because", "shorter")
                .containsEntry("restored", null);
        assertThat(computer.run("kv", "history", "k").out())
                .startsWith("Version ")
                .contains("workbench", "shorter")
                .doesNotContain("two");
        assertThat(computer.run("kv", "get", "k", "--version", "1").out()).isEqualTo("one\ntwo\n");
        assertThat(computer.run("kv", "compare", "k", "1").out()).isEqualTo("  one\n- two\n+ 2\n");
        assertThat(computer.run("kv", "compare", "k", "1", "2", "--json").json())
                .containsEntry("same", false);

        Computer.Result back = computer.run("kv", "restore", "k", "--version", "1", "--json");

        assertThat(back.json()).containsEntry("version", 3);
        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("one\ntwo\n");
        assertThat(computer.run("kv", "history", "k").out()).contains("as in version 1");
    }

    @Test
    void a_version_that_is_not_there_is_4() {
        computer.run("kv", "set", "k", "1");

        assertThat(computer.run("kv", "history", "none").code()).isEqualTo(4);
        assertThat(computer.run("kv", "get", "k", "--version", "2").code()).isEqualTo(4);
        assertThat(computer.run("kv", "compare", "k", "1", "2").code()).isEqualTo(4);
        assertThat(computer.run("kv", "restore", "k", "--version", "2").code()).isEqualTo(4);
        assertThat(computer.run("kv", "restore", "k", "--version", "1", "--as", "x").code())
                .isEqualTo(2);
    }

    @Test
    void a_value_is_set_only_at_the_version_that_was_asked_for() {
        assertThat(computer.run("kv", "set", "k", "1", "--if-version", "0", "--json").json())
                .containsEntry("result", "created")
                .containsEntry("version", 1);
        assertThat(computer.run("kv", "set", "k", "x", "--if-version", "0").code()).isEqualTo(6);
        assertThat(computer.run("kv", "set", "k", "2", "--if-version", "1").code()).isZero();
        Computer.Result stale = computer.run("kv", "set", "k", "x", "--if-version", "1");

        assertThat(stale.code()).isEqualTo(6);
        assertThat(stale.err()).contains("version 2 by now, not 1");
        assertThat(computer.run("kv", "get", "k").out()).isEqualTo("2");
    }

    @Test
    void type_notes_tags_and_expiry_are_set_and_listed() {
        computer.run(
                "kv",
                "set",
                "k",
                "{}",
                "--type",
                "json",
                "--tag",
                "b",
                "--tag",
                "a",
                "--notes",
                "n",
                "--expires",
                "2027-01-31");
        assertThat(computer.run("kv", "edit", "k", "--notes", "m", "--json").json())
                .containsEntry("result", "changed")
                .containsEntry("version", 2);

        Map<String, Object> item = computer.run("kv", "list", "--json").items("items").getFirst();
        assertThat(item)
                .containsEntry("type", "json")
                .containsEntry("tags", List.of("a", "b"))
                .containsEntry("notes", "m")
                .containsEntry("expires", "2027-01-31");
        assertThat(computer.run("kv", "edit", "k", "--expires", "never").code()).isZero();
        assertThat(computer.run("kv", "list", "--json").items("items").getFirst())
                .containsEntry("expires", null);
    }

    @Test
    void what_is_not_of_its_type_is_3_with_its_place_and_what_is_misspelt_is_2() {
        Computer.Result wrong = computer.run("kv", "set", "k", "{\n  x", "--type", "json");

        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("line 2, column 3");
        assertThat(computer.run("kv", "set", "k", "1", "--type", "none").code()).isEqualTo(2);
        assertThat(computer.run("kv", "set", "k", "1", "--expires", "soon").code()).isEqualTo(2);
        assertThat(computer.run("kv", "edit", "k").code()).isEqualTo(2);
        assertThat(computer.run("kv", "edit", "k", "--notes", "x").code()).isEqualTo(4);
    }

    @Test
    void a_seed_gives_its_code_and_other_values_none() {
        computer.run(
                "kv", "set", "k", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "--type", "one-time-code");
        computer.run("kv", "set", "other", "x");

        assertThat(computer.run("kv", "code", "k").out()).matches("\\d{6}\n");
        assertThat(computer.run("kv", "code", "k", "--json").text("code")).matches("\\d{6}");
        assertThat(computer.run("kv", "code", "other").code()).isEqualTo(3);
        assertThat(computer.run("kv", "code", "none").code()).isEqualTo(4);
    }

    @Test
    void a_folder_moves_with_all_that_is_in_it() {
        computer.run("kv", "set", "shop/db/user", "1");
        computer.run("kv", "set", "shop/token", "2");

        assertThat(computer.run("kv", "mv", "shop/", "store/", "--json").json())
                .containsEntry("keys", List.of("store/db/user", "store/token"));
        assertThat(computer.run("kv", "mv", "none/", "x").code()).isEqualTo(4);
        assertThat(computer.run("kv", "get", "store/token").out()).isEqualTo("2");
    }
}
