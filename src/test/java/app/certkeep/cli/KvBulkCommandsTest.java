package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

class KvBulkCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
        computer.run("kv", "set", "shop/port", "5432", "--tag", "old", "--tag", "kept");
        computer.run("kv", "set", "shop/name", "ada");
        computer.run("kv", "set", "name", "eve");
    }

    @Test
    void several_entries_get_tags_beside_theirs_and_go_to_a_folder() {
        Computer.Result result =
                computer.run(
                        "kv",
                        "edit",
                        "shop/port",
                        "shop/name",
                        "--add-tag",
                        "new",
                        "--remove-tag",
                        "old",
                        "--into",
                        "archive/",
                        "--json");

        assertThat(result.json()).containsEntry("keys", List.of("archive/port", "archive/name"));
        assertThat(computer.run("kv", "list", "archive/port", "--json").items("items").getFirst())
                .containsEntry("tags", List.of("kept", "new"));
        assertThat(computer.run("kv", "edit", "name", "--add-tag", "x", "--json").json())
                .containsEntry("result", "changed");
    }

    @Test
    void where_one_cannot_be_changed_its_key_is_told_and_none_is() {
        Computer.Result wrong =
                computer.run("kv", "edit", "shop/port", "shop/name", "--type", "number");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("because of shop/name");
        assertThat(computer.run("kv", "edit", "shop/name", "--into", "").code()).isEqualTo(6);
        assertThat(computer.run("kv", "edit", "name", "none", "--notes", "x").code()).isEqualTo(4);
        assertThat(
                        computer.run(
                                        "kv",
                                        "edit",
                                        "name",
                                        "shop/name",
                                        "--notes",
                                        "x",
                                        "--if-version",
                                        "1")
                                .code())
                .isEqualTo(2);
        assertThat(computer.run("kv", "edit", "name", "shop/name").code()).isEqualTo(2);
        assertThat(computer.run("kv", "history", "shop/port", "--json").items("items")).hasSize(1);
    }

    @Test
    void several_entries_are_removed_together_or_not_at_all() {
        assertThat(computer.run("kv", "rm", "name", "none").code()).isEqualTo(4);
        assertThat(computer.run("kv", "get", "name").code()).isZero();

        assertThat(computer.run("kv", "rm", "name", "shop/name", "--json").json())
                .containsEntry("keys", List.of("name", "shop/name"));
        assertThat(computer.run("kv", "get", "name").code()).isEqualTo(4);
        assertThat(computer.run("trash", "list", "--json").items("items")).hasSize(2);
        assertThat(computer.run("kv", "rm", "shop/port", "--for-good").code()).isZero();
    }

    @Test
    void a_template_makes_its_entries_with_values_from_standard_input() {
        assertThat(
                        computer.runWith(
                                        "host=db\npassword='a b'\n",
                                        "kv",
                                        "template",
                                        "database",
                                        "shop/db/",
                                        "--values-stdin",
                                        "--json")
                                .json())
                .containsEntry(
                        "keys",
                        List.of(
                                "shop/db/host",
                                "shop/db/name",
                                "shop/db/user",
                                "shop/db/password"));
        assertThat(computer.run("kv", "get", "shop/db/password").out()).isEqualTo("a b");
        assertThat(computer.run("kv", "template", "database", "shop/db").code()).isEqualTo(6);
        assertThat(computer.run("kv", "template", "house", "x").code()).isEqualTo(2);
        assertThat(computer.run("kv", "template", "ssh", "web").code()).isZero();
    }

    @Test
    void values_are_searched_when_asked() {
        assertThat(computer.run("kv", "list", "--search", "5432", "--json").items("items"))
                .isEmpty();
        assertThat(
                        computer.run(
                                        "kv",
                                        "list",
                                        "shop/",
                                        "--search",
                                        "5432",
                                        "--values",
                                        "--json")
                                .items("items"))
                .hasSize(1);
    }
}
