package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = {
            "Forget a saved filter; no certificate is touched.",
            "Exit code 4 where there is none of that name."
        },
        footer = {"", "JSON: name, removed"})
final class CertFilterRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", description = "Its name, in any case.")
    private String name = "";

    private final Access access;
    private final Printer printer;

    CertFilterRemoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        access.with(
                UserSession::certificates,
                service -> {
                    service.filters().remove(name);
                    return true;
                });
        json.answer(
                printer,
                () -> Map.of("name", name, "removed", true),
                () -> printer.note("cli.filter.removed", name));
        return ExitCode.DONE.number();
    }
}
