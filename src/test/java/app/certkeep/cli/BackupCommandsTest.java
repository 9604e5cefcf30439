package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.crypto.PasswordCost;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class BackupCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
        computer.runWith("first", "kv", "set", "a");
    }

    @Test
    void a_backup_is_made_listed_and_verified_without_a_log_in() {
        computer.run("logout");

        Computer.Result made = computer.run("backup", "create", "--json");
        assertThat(made.code()).isZero();
        assertThat(made.json()).containsKeys("name", "path", "time", "size", "rows", "sha256");

        Computer.Result listed = computer.run("backup", "list", "--json");
        assertThat(listed.items("items")).singleElement().isEqualTo(made.json());

        assertThat(computer.run("backup", "verify").code()).isZero();
        assertThat(computer.run("backup", "verify", made.text("name")).code()).isZero();
        assertThat(computer.run("backup", "list").out()).contains(made.text("name"));
    }

    @Test
    void no_backups_yet_is_said_and_a_name_that_is_none_is_4() {
        assertThat(computer.run("backup", "list").err()).contains("backup create");
        assertThat(computer.run("backup", "list", "--json").items("items")).isEmpty();
        assertThat(computer.run("backup", "verify", "nothing.mv.db").code()).isEqualTo(4);
        assertThat(computer.run("backup", "restore", "--yes").code()).isEqualTo(4);
    }

    @Test
    void a_restored_store_is_the_one_of_then_and_the_other_is_kept() {
        String name = computer.run("backup", "create", "--json").text("name");
        computer.runWith("second", "kv", "set", "b");

        Computer.Result restored = computer.run("backup", "restore", name, "--yes", "--json");

        assertThat(restored.code()).isZero();
        assertThat(Path.of(restored.text("kept"))).exists();
        assertThat(computer.run("kv", "get", "a").out()).isEqualTo("first");
        assertThat(computer.run("kv", "get", "b").code()).isEqualTo(4);
        Computer.Result back = computer.run("backup", "restore", restored.text("kept"), "--yes");
        assertThat(back.code()).isZero();
        assertThat(computer.run("kv", "get", "b").out()).isEqualTo("second");
    }

    @Test
    void a_copy_from_elsewhere_is_restored_where_there_never_was_a_store() throws IOException {
        Path made = Path.of(computer.run("backup", "create", "--json").text("path"));
        Path stick = Files.copy(made, computer.root().resolve(made.getFileName()));
        try (var files = Files.walk(computer.home())) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        assertThat(computer.home()).doesNotExist();

        assertThat(computer.run("backup", "restore", stick.toString(), "--yes").code()).isZero();

        computer.logIn("ada");
        assertThat(computer.run("kv", "get", "a").out()).isEqualTo("first");
    }

    @Test
    void nothing_is_restored_unasked() {
        computer.run("backup", "create");

        assertThat(computer.run("backup", "restore").code()).isEqualTo(2);

        computer.typing("no", "yes");
        assertThat(computer.run("backup", "restore").code()).isEqualTo(2);
        assertThat(computer.home()).isDirectoryNotContaining("glob:**replaced*");
        assertThat(computer.run("backup", "restore").code()).isZero();
    }

    @Test
    void a_damaged_backup_is_7() throws IOException {
        Map<String, Object> made = computer.run("backup", "create", "--json").json();
        Files.write(Path.of(String.valueOf(made.get("path"))), new byte[20000]);

        assertThat(computer.run("backup", "verify").code()).isEqualTo(7);
        assertThat(computer.run("backup", "list").out()).contains("DAMAGED");
        assertThat(
                        computer.run("backup", "restore", String.valueOf(made.get("name")), "--yes")
                                .code())
                .isEqualTo(7);
    }

    @Test
    void a_store_that_another_has_open_is_not_replaced() {
        computer.run("backup", "create");
        Config config = new Config(computer.home(), PasswordCost.FLOOR, 50);
        try (Certkeep open = Certkeep.open(config, computer.clock())) {
            assertThat(open.backups()).isPresent();
            Computer.Result answer = computer.run("backup", "restore", "--yes");
            assertThat(answer.code()).isEqualTo(7);
            assertThat(answer.err()).contains("open in another Certkeep");
        }
    }

    @Test
    void a_damaged_store_is_7_with_the_newest_backup_and_the_way_to_it() throws IOException {
        String name = computer.run("backup", "create", "--json").text("name");
        Path store = computer.home().resolve("certkeep.mv.db");
        byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(store), 9000);
        Files.write(store, cut);

        Computer.Result answer = computer.run("kv", "get", "a");

        assertThat(answer.code()).isEqualTo(7);
        assertThat(answer.err()).contains(store.toString(), "certkeep backup restore " + name);
        assertThat(store).hasBinaryContent(cut);

        assertThat(computer.run("backup", "restore", name, "--yes").code()).isZero();
        assertThat(computer.run("kv", "get", "a").out()).isEqualTo("first");
    }
}
