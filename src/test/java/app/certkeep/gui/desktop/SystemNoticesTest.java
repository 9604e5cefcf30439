package app.certkeep.gui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SystemNoticesTest {
    private static final String NASTY = "\" & do shell script \"id\" $(id) `id` '; <b>x</b> \\n";

    @TempDir Path folder;

    @Test
    void without_a_program_for_it_nothing_is_shown() {
        assertThat(linux(folder.toString()).showing("Certkeep", "text")).isEmpty();
        assertThat(linux("").showing("Certkeep", "text")).isEmpty();
        assertThat(new SystemNotices(linux(folder.toString())).run("Certkeep", "text")).isFalse();
    }

    @Test
    void on_linux_the_text_is_one_argument_without_markup() throws IOException {
        Path program = program("");
        Optional<NoticeCommand> command =
                linux("relative" + File.pathSeparator + folder).showing("Certkeep", NASTY);

        assertThat(command.orElseThrow().words())
                .containsExactly(
                        program.toString(),
                        "--app-name=Certkeep",
                        "--",
                        "Certkeep",
                        "\" &amp; do shell script \"id\" $(id) `id` ';"
                                + " &lt;b&gt;x&lt;/b&gt; \\\\n");
    }

    @Test
    void the_program_is_given_the_text_as_it_is_and_nothing_of_the_settings() throws IOException {
        assumeTrue(File.separatorChar == '/');
        Path seen = folder.resolve("seen");
        program("printf '%s|' \"$@\" > " + seen + "; env | grep -c ^CERTKEEP_ >> " + seen);

        SystemNotices notices = new SystemNotices(linux(folder.toString()));

        notices.run("Certkeep", "two words $(id)");
        assertThat(seen).content().isEqualTo("--app-name=Certkeep|--|Certkeep|two words $(id)|0\n");
    }

    @Test
    void a_program_that_fails_is_no_trouble() throws IOException {
        assumeTrue(File.separatorChar == '/');
        program("exit 1");

        assertThat(new SystemNotices(linux(folder.toString())).run("Certkeep", "x")).isFalse();
    }

    @Test
    void on_a_mac_the_text_is_an_argument_of_a_script_that_never_changes() {
        List<String> words =
                new NoticeCommands("Mac OS X", Map.of())
                        .showing("Certkeep", NASTY)
                        .orElseThrow()
                        .words();

        assertThat(words.getFirst()).isEqualTo("/usr/bin/osascript");
        assertThat(words.subList(words.size() - 2, words.size()))
                .containsExactly("Certkeep", NASTY);
        assertThat(words.subList(0, words.size() - 2)).noneMatch(word -> word.contains("shell"));
    }

    @Test
    void on_windows_the_text_goes_beside_a_script_that_never_changes() {
        NoticeCommands windows =
                new NoticeCommands("Windows 11", Map.of("SystemRoot", "C:\\Windows"));

        NoticeCommand command = windows.showing("Certkeep", NASTY).orElseThrow();

        assertThat(command.words().getFirst())
                .isEqualTo("C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
        assertThat(command.words()).isEqualTo(windows.showing("a", "b").orElseThrow().words());
        assertThat(command.words().getLast()).doesNotContain("\"");
        assertThat(command.environment()).containsEntry("NOTICE_TEXT", NASTY);
    }

    private static NoticeCommands linux(String path) {
        return new NoticeCommands("Linux", Map.of("PATH", path));
    }

    private Path program(String body) throws IOException {
        Path program = folder.resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        program.toFile().setExecutable(true);
        return program;
    }
}
