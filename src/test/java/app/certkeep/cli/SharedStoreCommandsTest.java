package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.TestDatabase;
import app.certkeep.app.TestServer;
import app.certkeep.app.TestServerParameter;
import app.certkeep.cli.Computer.Result;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Tag("postgresql")
@ExtendWith(TestServerParameter.class)
class SharedStoreCommandsTest {
    @RegisterExtension final Computer computer = new Computer();
    private TestDatabase database;

    @BeforeEach
    void make(TestServer server) {
        database = server.newDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void commands_work_on_the_database_that_the_settings_name() throws IOException {
        settings("database.url = " + database.url() + "\ndatabase.user = postgres\n");

        assertThat(computer.signUp("ada").code()).isZero();
        assertThat(computer.runWith("value", "kv", "set", "key").code()).isZero();
        assertThat(computer.run("kv", "get", "key").out()).isEqualTo("value");
        assertThat(Files.exists(computer.home().resolve("certkeep.mv.db"))).isFalse();
    }

    @Test
    void a_flag_names_another_store_before_or_after_the_command() {
        assertThat(computer.signUp("ada").code()).isZero();
        String url = database.url().replace("//", "//postgres@");

        Result before = computer.run("--database-url", url, "whoami");
        Result after = computer.run("whoami", "--database-url=" + url);
        Result file = computer.run("whoami");

        assertThat(before.code()).isEqualTo(ExitCode.NOT_ALLOWED.number());
        assertThat(after.code()).isEqualTo(ExitCode.NOT_ALLOWED.number());
        assertThat(file.code()).isZero();
    }

    @Test
    void a_copied_store_is_used_with_the_same_session_and_password() {
        computer.signUp("ada");
        computer.runWith("value", "kv", "set", "key");

        Result copied =
                computer.run(
                        "store", "copy", "--to", database.url(), "--to-user", "postgres", "--json");

        assertThat(copied.code()).as(copied.err()).isZero();
        assertThat(copied.items("tables"))
                .anySatisfy(
                        table -> {
                            assertThat(table.get("name")).isEqualTo("entry");
                            assertThat(table.get("rows")).isEqualTo(1);
                        });
        computer.environment().putAll(database.environment());
        assertThat(computer.run("kv", "get", "key").out()).isEqualTo("value");
        assertThat(computer.logIn("ada").code()).isZero();

        Result again =
                computer.run("store", "copy", "--to", database.url(), "--to-user", "postgres");
        assertThat(again.code()).isEqualTo(ExitCode.CONFLICT.number());
    }

    @Test
    void a_bad_setting_is_told_with_its_line_and_a_server_that_is_away_with_its_name()
            throws IOException {
        settings("database.url = postgresql://localhost:1/certkeep\n");
        Result away = computer.signUp("ada");

        assertThat(away.code()).isEqualTo(ExitCode.STORE_UNAVAILABLE.number());
        assertThat(away.err()).contains("localhost:1/certkeep").contains("cannot be reached");
        settings("\ndatabase.url = http://example.com\n");
        Result named = computer.signUp("ada");
        assertThat(named.code()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(named.err()).contains("certkeep.properties:2").contains("postgresql://");
        assertThat(computer.run("--help").code()).isZero();
    }

    private void settings(String text) throws IOException {
        Path file = computer.home().resolve("certkeep.properties");
        Files.createDirectories(computer.home());
        Files.writeString(file, text);
    }
}
