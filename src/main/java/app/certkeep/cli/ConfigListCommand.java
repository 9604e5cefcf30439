package app.certkeep.cli;

import app.certkeep.app.FoundSettings;
import app.certkeep.app.ListedSetting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = {
            "List every setting with its value, where that stands, and what it is for.",
            "Exit code 3 where one is wrong."
        },
        footer = {
            "",
            "JSON: profile, items: [name, value (null for none, stars for a secret), default,",
            "source (default, file, environment, flag), origin, environment, meaning]"
        })
final class ConfigListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    ConfigListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (FoundSettings found = access.settings().read()) {
            List<ListedSetting> settings = found.list();
            ConfigAnswer answer = new ConfigAnswer(printer);
            json.answer(
                    printer,
                    () -> answer.json(access.settings().profile(), settings),
                    () -> printer.table(answer.table(settings)));
            return answer.explain(found.problems()).number();
        }
    }
}
