package app.certkeep.cli;

import app.certkeep.app.FoundSettings;
import app.certkeep.app.KnownSetting;
import app.certkeep.app.ListedSetting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "get",
        description = "Print the value of one setting; a secret is stars.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep config get page.size",
            "",
            "JSON: name, value, default, source, origin, environment, meaning"
        })
final class ConfigGetCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", description = "The setting.")
    private String name = "";

    private final Access access;
    private final Printer printer;

    ConfigGetCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        KnownSetting setting = KnownSetting.require(name, "config get");
        try (FoundSettings found = access.settings().read()) {
            ListedSetting listed = found.listed(setting);
            ConfigAnswer answer = new ConfigAnswer(printer);
            json.answer(
                    printer, () -> answer.json(listed), () -> printer.print(listed.value() + "\n"));
            return answer.explain(found.problems()).number();
        }
    }
}
