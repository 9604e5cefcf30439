package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;

class ExitCodesTest {
    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void help_and_version_are_answers_and_need_no_store() {
        for (String[] asked :
                new String[][] {
                    {"--help"}, {"--version"}, {"cert", "--help"}, {"cert", "import", "-h"}
                }) {
            Computer.Result answer = computer.run(asked);
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).isNotBlank();
            assertThat(answer.err()).isEmpty();
        }
        assertThat(computer.run("--version").out()).startsWith("certkeep ");
        assertThat(computer.home()).doesNotExist();
    }

    @Test
    void what_is_not_understood_is_2_and_points_to_the_help() {
        for (String[] wrong :
                new String[][] {
                    {"frobnicate"}, {"cert"}, {"cert", "show"}, {"--frobnicate"}, {"kv", "get"}
                }) {
            Computer.Result answer = computer.run(wrong);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("--help");
        }
        assertThat(computer.run("kv", "gett", "a").err()).contains("kv get");
    }

    @Test
    void a_store_that_does_not_open_is_7_and_is_left_as_it_is() throws IOException {
        computer.signUp("ada");
        byte[] damaged = "this is no database".repeat(1000).getBytes();
        Files.write(computer.home().resolve("certkeep.mv.db"), damaged);

        Computer.Result answer = computer.run("whoami");

        assertThat(answer.code()).isEqualTo(7);
        assertThat(answer.err()).contains("certkeep.mv.db");
        assertThat(computer.home().resolve("certkeep.mv.db")).hasBinaryContent(damaged);
    }

    @Test
    void a_folder_that_cannot_be_made_is_7() throws IOException {
        Files.writeString(computer.home(), "a file in its place");

        assertThat(computer.signUp("ada").code()).isEqualTo(7);
    }

    @Test
    void a_bug_is_1_with_the_same_code_each_time_and_no_stack_trace() {
        Computer.Result once = computer.runInto(new Failing(new IllegalStateException()), "", "-V");
        Computer.Result again =
                computer.runInto(new Failing(new IllegalStateException()), "", "-V");

        assertThat(once.code()).isEqualTo(1);
        assertThat(once.err()).containsPattern("Code: [0-9A-F]{8}").doesNotContain("\tat ");
        assertThat(again.words()).isEqualTo(once.words());
    }

    @Test
    void a_reader_that_went_away_is_no_failure() {
        computer.signUp("ada");

        Computer.Result answer =
                computer.runInto(new Failing(new IOException("Broken pipe")), "", "whoami");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_written_is_told() {
        computer.signUp("ada");

        Computer.Result answer =
                computer.runInto(
                        new Failing(new IOException("No space left on device")), "", "whoami");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("No space left on device");
    }

    @Test
    void a_window_needs_a_display_only_on_linux() {
        Map<String, String> linux = Map.of("os.name", "Linux");

        assertThat(Display.isThere(Map.of(), linux)).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", " "), linux)).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"), linux)).isTrue();
        assertThat(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), linux)).isTrue();
        assertThat(
                        Display.isThere(
                                Map.of(),
                                Map.of("os.name", "Linux", "glass.platform", "HeadlessPlus")))
                .isTrue();
        assertThat(Display.isThere(Map.of(), Map.of("os.name", "Mac OS X"))).isTrue();
    }

    /// A stream that takes nothing.
    private static final class Failing extends OutputStream {
        private final Exception failure;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            throw (RuntimeException) failure;
        }
    }
}
