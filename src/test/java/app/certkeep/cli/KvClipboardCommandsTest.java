package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// With programs that keep the clipboard in a file.
@DisabledOnOs(OS.WINDOWS)
class KvClipboardCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
        computer.run("kv", "set", "shop/token", "first");
        computer.run("kv", "set", "shop/token", "second");
    }

    @Test
    void a_value_is_copied_and_taken_off_again() throws IOException {
        installClipboard("");

        Computer.Result got = computer.run("kv", "get", "shop/token", "--clip", "--seconds", "1");

        assertThat(got.code()).isZero();
        assertThat(got.out()).isEmpty();
        assertThat(got.err()).contains("1 second.", "off the clipboard").doesNotContain("second\n");
        assertThat(Files.readString(file("all"))).isEqualTo("[second][]");
        assertThat(Files.readString(file("clipboard"))).isEmpty();
    }

    @Test
    void an_earlier_version_is_copied_too_and_JSON_tells_for_how_long() throws IOException {
        installClipboard("");

        Computer.Result got =
                computer.run(
                        "kv",
                        "get",
                        "--version",
                        "1",
                        "--clip",
                        "--seconds=1",
                        "--json",
                        "shop/token");

        assertThat(got.json()).containsEntry("key", "shop/token").containsEntry("seconds", 1);
        assertThat(Files.readString(file("all"))).isEqualTo("[first][]");
    }

    @Test
    void what_was_copied_meanwhile_stays() throws IOException {
        installClipboard("printf other > \"$here/clipboard\"");

        Computer.Result got = computer.run("kv", "get", "shop/token", "--clip", "--seconds", "1");

        assertThat(got.err()).contains("Something else was copied");
        assertThat(Files.readString(file("clipboard"))).isEqualTo("other");
    }

    @Test
    void it_is_the_clipboard_of_whoever_asks_while_another_process_has_the_store()
            throws IOException {
        installClipboard("");
        try (Computer.Owned window = computer.own()) {
            assertThat(window).isNotNull();
            computer.run("kv", "get", "shop/token", "--clip", "--seconds", "1");
        }
        assertThat(Files.readString(file("all"))).isEqualTo("[second][]");
    }

    @Test
    void where_there_is_no_clipboard_that_is_said_and_no_value_is_read() throws IOException {
        computer.environment().put("PATH", computer.root().toString());
        computer.environment().put("DISPLAY", ":0");

        Computer.Result got = computer.run("kv", "get", "shop/token", "--clip");

        assertThat(got.code()).isEqualTo(2);
        assertThat(got.out()).isEmpty();
        assertThat(got.err()).contains("no clipboard", "xclip");
        assertThat(computer.run("activity", "list", "--json").out()).doesNotContain("reveal");
    }

    @Test
    void what_cannot_be_copied_is_told() throws IOException {
        installClipboard("exit 1");

        assertThat(computer.run("kv", "get", "none", "--clip").code()).isEqualTo(4);
        assertThat(computer.run("kv", "get", "shop/token", "--clip").code()).isEqualTo(3);
        assertThat(computer.run("kv", "get", "shop/token", "--seconds", "9").code()).isEqualTo(2);
        assertThat(computer.run("kv", "get", "shop/token", "--clip", "--seconds", "0").code())
                .isEqualTo(2);
    }

    /// @param last what the program does at its end
    private void installClipboard(String last) throws IOException {
        Path program = file("xclip");
        String script =
                """
                #!/bin/sh
                here=%s
                case "$*" in
                *-out) exec /bin/cat "$here/clipboard" ;;
                esac
                /bin/cat > "$here/clipboard"
                { printf '['; /bin/cat "$here/clipboard"; printf ']'; } >> "$here/all"
                %s
                """;
        Files.writeString(program, script.formatted(computer.root(), last));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        computer.environment().put("PATH", computer.root().toString());
        computer.environment().put("DISPLAY", ":0");
    }

    private Path file(String name) {
        return computer.root().resolve(name);
    }
}
