package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/// Commands while another has the store open. A command that opened it itself would not be counted
/// as a change by the other's store.
class ServedCommandsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples").toAbsolutePath();

    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void a_command_works_with_the_store_that_is_open_which_tells_of_the_change() throws Exception {
        computer.signUp("ada");
        AtomicInteger changes = new AtomicInteger();
        try (Computer.Owned owned = computer.own()) {
            owned.certkeep().onChange(changes::incrementAndGet);

            Computer.Result set = computer.run("kv", "set", "a/b", "value", "--json");
            assertThat(set.code()).as(set.err()).isZero();
            assertThat(set.json()).containsEntry("result", "created");
            assertThat(changes).hasPositiveValue();
            assertThat(computer.run("kv", "get", "a/b").out()).isEqualTo("value");
        }
        assertThat(computer.run("kv", "get", "a/b").out()).isEqualTo("value");
    }

    @Test
    void an_account_is_made_and_used_through_the_socket() throws Exception {
        try (Computer.Owned owned = computer.own()) {
            assertThat(computer.signUp("ada").json()).containsEntry("role", "administrator");
            assertThat(computer.run("whoami", "--json").text("email")).isEqualTo("ada@example.com");
        }
    }

    @Test
    void a_person_is_asked_at_the_callers_terminal() throws Exception {
        try (Computer.Owned owned = computer.own()) {
            computer.typing(Computer.PASSWORD, Computer.PASSWORD);
            Computer.Result made =
                    computer.run("signup", "--name", "Ada", "--email", "ada@example.com");
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(made.err()).contains("password");
        }
    }

    @Test
    void paths_are_those_of_the_caller_and_named_as_given() throws Exception {
        computer.signUp("ada");
        computer.goTo(SAMPLES.resolve("certs"));
        try (Computer.Owned owned = computer.own()) {
            Computer.Result report =
                    computer.run("cert", "import", "generated/leaf.pem", "nowhere.pem", "--json");
            assertThat(report.code()).isEqualTo(3);
            assertThat(report.json()).containsEntry("imported", 1);
            assertThat(report.items("rejected"))
                    .extracting(item -> item.get("file"))
                    .containsExactly("nowhere.pem");

            computer.goTo(computer.root());
            String id =
                    computer.run("cert", "list", "--json")
                            .items("items")
                            .getFirst()
                            .get("id")
                            .toString();
            assertThat(computer.run("cert", "export", id, "--out", "out.pem").code()).isZero();
            assertThat(computer.root().resolve("out.pem")).content().contains("BEGIN CERTIFICATE");
        }
    }

    @Test
    void a_large_value_goes_in_by_standard_input_and_comes_out_as_it_was() throws Exception {
        computer.signUp("ada");
        String large = "0123456789abcdef".repeat(62_500);
        try (Computer.Owned owned = computer.own()) {
            assertThat(computer.runWith(large, "kv", "set", "large").code()).isZero();
            assertThat(computer.run("kv", "get", "large").out()).isEqualTo(large);
        }
    }

    @Test
    void a_command_that_reads_nothing_leaves_standard_input_alone() throws Exception {
        computer.signUp("ada");
        computer.run("kv", "set", "k", "v");
        try (Computer.Owned owned = computer.own();
                RepeatableInput input = new RepeatableInput(computer.streamsOf("more"))) {
            assertThat(computer.runWith(input.fromStart(), "kv", "get", "k")).isZero();
            assertThat(input.fromStart().in().read()).isEqualTo('m');
        }
    }

    @Test
    void exit_codes_are_the_same() throws Exception {
        computer.signUp("ada");
        try (Computer.Owned owned = computer.own()) {
            assertThat(computer.run("kv", "get", "none").code()).isEqualTo(4);
            assertThat(computer.run("kv", "nonsense").code()).isEqualTo(2);
            assertThat(computer.run("--help").code()).isZero();
            assertThat(computer.run("logout").code()).isZero();
            assertThat(computer.run("whoami").code()).isEqualTo(5);
        }
    }

    @Test
    void an_answer_that_cannot_be_written_is_told_as_when_alone() throws Exception {
        computer.signUp("ada");
        computer.run("kv", "set", "k", "v");
        try (Computer.Owned owned = computer.own()) {
            assertThat(computer.runInto(failing("No space left"), "", "kv", "get", "k").err())
                    .contains("No space left");
            assertThat(computer.runInto(failing("No space left"), "", "kv", "get", "k").code())
                    .isEqualTo(1);
            assertThat(computer.runInto(failing("Broken pipe"), "", "kv", "get", "k").code())
                    .isZero();
        }
    }

    @Test
    void what_a_dead_owner_left_behind_is_no_hindrance() throws Exception {
        computer.signUp("ada");
        Path run = Files.createDirectories(computer.home().resolve("run"));
        Files.createFile(run.resolve("socket"));

        assertThat(computer.run("whoami").code()).isZero();
        assertThat(run.resolve("socket")).as("taken away by who has the store").doesNotExist();
        Files.createFile(run.resolve("socket"));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        try (Computer.Owned owned = computer.own()) {
            assertThat(computer.run("whoami").code()).isZero();
        }
        assertThat(run.resolve("socket")).doesNotExist();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
