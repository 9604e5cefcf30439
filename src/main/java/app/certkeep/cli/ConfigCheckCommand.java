package app.certkeep.cli;

import app.certkeep.app.FoundSettings;
import app.certkeep.failure.InvalidInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "check",
        description = {
            "Say whether all settings can be used, and name each that cannot with its place.",
            "Exit code 3 where one cannot. The store is not opened."
        },
        footer = {"", "JSON: ok, files, problems: [text]"})
final class ConfigCheckCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    ConfigCheckCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<InvalidInputException> problems = problems();
        json.answer(printer, () -> json(problems), () -> {});
        if (problems.isEmpty()) {
            printer.note("cli.config.sound");
        }
        return new ConfigAnswer(printer).explain(problems).number();
    }

    private List<InvalidInputException> problems() {
        try (FoundSettings found = access.settings().read()) {
            return found.problems().isEmpty()
                    ? access.config().database().problem().stream().toList()
                    : found.problems();
        }
    }

    private Map<String, Object> json(List<InvalidInputException> problems) {
        return Map.of(
                "ok",
                problems.isEmpty(),
                "files",
                access.settings().files().stream().map(String::valueOf).toList(),
                "problems",
                problems.stream()
                        .map(one -> printer.text(one.messageKey(), one.arguments().toArray()))
                        .toList());
    }
}
