package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.SampleFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DataCommandsTest {
    private static final String OF_FILE = "harbour violet 93";
    private static final String BOTH = Computer.PASSWORD + "\n" + OF_FILE + "\n";

    @RegisterExtension private final Computer computer = new Computer();
    private String file;

    @BeforeEach
    void keepSomething() {
        file = computer.root().resolve("everything.certkeep").toString();
        computer.signUp("ada");
        computer.run("cert", "import", SampleFiles.LEAF.toString());
        computer.runWith("one", "kv", "set", "shop/a");
    }

    @Test
    void everything_goes_to_another_account_by_one_file() throws IOException {
        Computer.Result exported =
                computer.runWith(BOTH, "data", "export", file, "--password-stdin", "--json");
        assertThat(exported.code()).isZero();
        assertThat(exported.json())
                .containsEntry("file", file)
                .containsEntry("certificates", 1)
                .containsEntry("entries", 1)
                .containsEntry("endpoints", 0)
                .containsEntry("damaged", List.of());
        assertThat(Files.size(Path.of(file))).isPositive();

        computer.run("logout");
        computer.signUp("eve");
        Computer.Result imported =
                computer.runWith(
                        OF_FILE + "\n", "data", "import", file, "--password-stdin", "--json");
        assertThat(imported.code()).isZero();
        assertThat(imported.json())
                .containsEntry("certificates", 1)
                .containsEntry("entries", 1)
                .containsEntry("duplicates", 0);
        assertThat(computer.run("kv", "get", "shop/a").out()).isEqualTo("one");
    }

    @Test
    void a_taken_key_is_a_conflict_by_name() {
        computer.runWith(BOTH, "data", "export", file, "--password-stdin");
        computer.runWith("two", "kv", "set", "shop/a");

        Computer.Result imported =
                computer.runWith(OF_FILE + "\n", "data", "import", file, "--password-stdin");

        assertThat(imported.code()).isEqualTo(6);
        assertThat(imported.err()).contains("shop/a");
        assertThat(computer.run("kv", "get", "shop/a").out()).isEqualTo("two");
    }

    @Test
    void a_person_is_asked_for_both_passwords() {
        computer.typing(Computer.PASSWORD, OF_FILE, OF_FILE);
        Computer.Result exported = computer.run("data", "export", file);
        assertThat(exported.code()).isZero();
        assertThat(exported.err()).contains("New password for the file:", "1 certificate", file);

        computer.typing(OF_FILE);
        Computer.Result imported = computer.run("data", "import", file);
        assertThat(imported.code()).isZero();
        assertThat(imported.out()).contains("There already");
    }

    @Test
    void wrong_passwords_are_refused() {
        computer.runWith(BOTH, "data", "export", file, "--password-stdin");
        Computer.Result refused =
                computer.runWith("wrong\n", "data", "import", file, "--password-stdin");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("does not open this file");

        String wrongOwn = "not the password\n" + OF_FILE + "\n";
        String other = file + ".2";
        assertThat(computer.runWith(wrongOwn, "data", "export", other, "--password-stdin").code())
                .isEqualTo(5);
        assertThat(Path.of(other)).doesNotExist();
    }
}
