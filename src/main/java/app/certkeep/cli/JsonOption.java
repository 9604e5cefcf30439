package app.certkeep.cli;

import picocli.CommandLine.Option;

import java.util.Map;
import java.util.function.Supplier;

/// `--json`, on every command that answers.
final class JsonOption {
    @Option(
            names = "--json",
            description =
                    "Answer with one line of JSON, alone on standard output; messages go to"
                            + " standard error.")
    private boolean asked;

    boolean isAsked() {
        return asked;
    }

    /// Prints an answer in the form that was asked for.
    void answer(Printer printer, Supplier<Map<String, ?>> json, Runnable forPeople) {
        if (asked) {
            printer.json(json.get());
        } else {
            forPeople.run();
        }
    }
}
