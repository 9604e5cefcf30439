package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

@Tag("h2")
class DocumentCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void the_manual_has_every_command_with_options_and_examples() {
        Computer.Result manual = computer.run("manual");

        assertThat(manual.code()).isZero();
        assertThat(manual.out())
                .startsWith(".TH CERTKEEP 1")
                .contains(
                        ".SS \"certkeep cert import\"", "\\-\\-password\\-stdin", ".SH EXIT STATUS")
                .doesNotContain("%n", "@|");
    }

    @Test
    void a_script_completes_commands_and_options() {
        Computer.Result script = computer.run("completion");

        assertThat(script.code()).isZero();
        assertThat(script.out()).contains("complete -F _complete_certkeep", "--database-url");
    }

    @Test
    void each_command_alone_answers_by_the_name_that_the_list_of_all_has() {
        List<String> names =
                computer.run("--help")
                        .out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("Commands:"))
                        .skip(1)
                        .takeWhile(line -> !line.isBlank())
                        .filter(line -> line.matches("  \\w.*"))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .toList();

        assertThat(names).contains("kv", "cert", "manual").hasSizeGreaterThan(20);
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(computer.run(name, "--help").out())
                                        .startsWith("Usage: certkeep " + name + " "));
    }

    @Test
    void a_command_that_does_not_exist_is_compared_with_all_that_do() {
        Computer.Result result = computer.run("crt", "list");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cert");
    }
}
