package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.keyvalue.format.EntryFormat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class KvTransferCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
        computer.goTo(computer.root());
    }

    @Test
    void a_preview_tells_what_is_new_changed_unchanged_and_invalid_and_writes_nothing()
            throws IOException {
        computer.run("kv", "set", "shop/A", "1");
        computer.run("kv", "set", "shop/B", "2");
        Files.writeString(file(".env"), "A=1\nB=3\nC=4\nbroken\nC=5\n/=x\n");

        Computer.Result preview =
                computer.run("kv", "import", ".env", "--prefix", "shop/", "--dry-run", "--json");

        assertThat(preview.code()).isEqualTo(3);
        assertThat(preview.json()).containsEntry("written", false);
        assertThat(preview.items("items"))
                .extracting(item -> item.get("line") + " " + item.get("result"))
                .containsExactly(
                        "1 unchanged", "2 changed", "3 new", "4 invalid", "5 invalid", "6 invalid");
        assertThat(computer.run("kv", "get", "shop/B").out()).isEqualTo("2");
        assertThat(computer.run("kv", "get", "shop/C").code()).isEqualTo(4);
        assertThat(computer.run("kv", "import", ".env", "--dry-run").out())
                .startsWith("Line ")
                .contains("stands in the file before");
    }

    @Test
    void an_import_takes_what_is_good_and_comments_become_notes() throws IOException {
        computer.run("kv", "set", "B", "2");
        Files.writeString(file("a.env"), "# of the shop\nA=1\nB=3\nbroken\n");

        Computer.Result done = computer.run("kv", "import", "a.env");

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.err()).contains("1 new, 1 changed, 0 unchanged, 1 invalid");
        assertThat(computer.run("kv", "get", "B").out()).isEqualTo("3");
        assertThat(computer.run("kv", "list", "A", "--json").items("items").getFirst())
                .containsEntry("notes", "of the shop");
        assertThat(computer.run("kv", "get", "B", "--version", "1").out()).isEqualTo("2");
    }

    @Test
    void entries_that_are_there_can_be_kept() throws IOException {
        computer.run("kv", "set", "B", "2");
        Computer.Result kept =
                computer.runWith(
                        "{\"B\": \"3\", \"C\": \"4\"}",
                        "kv",
                        "import",
                        "-",
                        "--format",
                        "json",
                        "--keep",
                        "--json");

        assertThat(kept.code()).isZero();
        assertThat(kept.items("items"))
                .extracting(item -> item.get("result"))
                .containsExactly("kept", "new");
        assertThat(computer.run("kv", "get", "B").out()).isEqualTo("2");
    }

    @Test
    void entries_that_are_there_and_those_that_come_can_both_be_kept() {
        computer.run("kv", "set", "B", "2");
        computer.run("kv", "set", "B (2)", "x");
        Computer.Result both =
                computer.runWith("B=3\nC=4\n", "kv", "import", "-", "--both", "--json");

        assertThat(both.code()).isZero();
        assertThat(both.items("items"))
                .extracting(item -> item.get("key"))
                .containsExactly("B (3)", "C");
        assertThat(computer.run("kv", "get", "B").out()).isEqualTo("2");
        assertThat(computer.run("kv", "get", "B (3)").out()).isEqualTo("3");
        assertThat(computer.runWith("A=1", "kv", "import", "-", "--both", "--keep").code())
                .isEqualTo(2);
    }

    @Test
    void what_is_exported_comes_back_the_same() throws IOException {
        String value = "line one\nzwei \"$HOME\" `x` \\ 三";
        computer.runWith(value, "kv", "set", "shop/KEY", "--notes", "why\nso");
        computer.run("kv", "set", "other", "x");

        for (String name : new String[] {"x.env", "x.json", "x.properties"}) {
            Computer.Result done = computer.run("kv", "export", "shop/", "--out", name);
            assertThat(done.code()).isZero();
            assertThat(done.err()).contains("in clear");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                    .isEqualTo("rw-------");
            computer.run("kv", "import", name, "--prefix", name + "/");
            assertThat(computer.run("kv", "get", name + "/KEY").out()).isEqualTo(value);
        }
        assertThat(computer.run("kv", "export", "shop/").out())
                .startsWith("# why\n# so\nKEY=\"line one\n")
                .doesNotContain("other");
    }

    @Test
    void names_that_would_be_the_same_and_files_that_are_not_there_are_refused() {
        computer.run("kv", "set", "a/b", "1");
        computer.run("kv", "set", "a_b", "2");

        assertThat(computer.run("kv", "export").code()).isEqualTo(3);
        assertThat(computer.run("kv", "export", "--format", "json").code()).isZero();
        assertThat(computer.run("kv", "import", "none.env").code()).isEqualTo(3);
        assertThat(computer.run("kv", "export", "--format", "xml").code()).isEqualTo(2);
    }

    @Test
    void a_database_of_KeePass_comes_in_with_its_password() throws IOException {
        try (InputStream in = EntryFormat.class.getResourceAsStream("shop.kdbx")) {
            Files.copy(in, file("shop.kdbx"));
        }
        String[] command = {"kv", "import", "shop.kdbx", "--prefix", "old/", "--password-stdin"};

        assertThat(computer.runWith("wrong\n", command).code()).isEqualTo(3);
        assertThat(computer.runWith("lantern orchid 47\n", command).code()).isZero();
        assertThat(computer.run("kv", "get", "old/Web/Shop/password").out())
                .isEqualTo("s3cret – 三");
        assertThat(computer.run("kv", "import", "-", "--format", "kdbx").code()).isEqualTo(2);
        String[] preview = {"kv", "import", "shop.kdbx", "--dry-run", "--password-stdin"};
        assertThat(computer.runWith("lantern orchid 47\n", preview).out()).startsWith("Key ");
    }

    /// `keyed.kdbx` was made with keepassxc-cli.
    @Test
    void a_database_of_KeePass_comes_in_with_its_key_file_alone() throws IOException {
        for (String name : new String[] {"keyed.kdbx", "keyed.keyx"}) {
            try (InputStream in = EntryFormat.class.getResourceAsStream(name)) {
                Files.copy(in, file(name));
            }
        }
        String[] command = {
            "kv", "import", "keyed.kdbx", "--key-file", "keyed.keyx", "--password-stdin"
        };

        assertThat(computer.runWith("\n", command).code()).isZero();
        assertThat(computer.run("kv", "get", "Shop/password").out()).isEqualTo("s3cret");
        assertThat(computer.run("kv", "import", "x.env", "--key-file", "keyed.keyx").code())
                .isIn(2, 3);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_runs_with_the_entries_in_its_environment_and_gives_its_exit_code()
            throws IOException {
        computer.run("kv", "set", "shop/DB_URL", "postgres://db\nsecond line = 三");
        computer.run("kv", "set", "shop/db-user", "ada");
        computer.run("kv", "set", "other/NOT", "x");

        Computer.Result ran =
                computer.run(
                        "run",
                        "--prefix",
                        "shop/",
                        "--",
                        "sh",
                        "-c",
                        "printf '%s|%s|%s|%s' \"$DB_URL\" \"$db_user\" \"$NOT\""
                                + " \"$CERTKEEP_TOKEN\" > seen; exit 23");

        assertThat(ran.code()).isEqualTo(23);
        assertThat(Files.readString(file("seen")))
                .isEqualTo("postgres://db\nsecond line = 三|ada||");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_runs_where_it_was_given_while_another_process_has_the_store()
            throws IOException {
        computer.run("kv", "set", "A", "1");
        try (Computer.Owned window = computer.own()) {
            assertThat(window).isNotNull();
            assertThat(
                            computer.run(
                                            "run",
                                            "--prefix",
                                            "",
                                            "--",
                                            "sh",
                                            "-c",
                                            "printf %s \"$A\" > seen; exit 9")
                                    .code())
                    .isEqualTo(9);
        }
        assertThat(Files.readString(file("seen"))).isEqualTo("1");
    }

    @Test
    void what_cannot_run_is_told() {
        computer.run("kv", "set", "A", "1");

        assertThat(computer.run("run", "--prefix", "", "--", "no-such-command-here").code())
                .isEqualTo(3);
        assertThat(computer.run("run", "--prefix", "").code()).isEqualTo(2);
        assertThat(computer.run("run", "--help").out()).contains("environment");
        computer.run("logout");
        assertThat(computer.run("run", "--prefix", "", "--", "true").code()).isEqualTo(5);
    }

    private Path file(String name) {
        return computer.root().resolve(name);
    }
}
