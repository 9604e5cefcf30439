package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
