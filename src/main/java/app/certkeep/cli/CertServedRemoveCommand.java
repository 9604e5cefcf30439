package app.certkeep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = "Forget a server of a certificate. The certificate stays.",
        footer = {"", "JSON: removed"})
final class CertServedRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "ID",
            description =
                    "The server's id, as cert served list shows it, or the first 8 characters or"
                            + " more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    CertServedRemoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        UUID removed =
                access.with(
                        Serving::of,
                        serving -> {
                            UUID host = serving.hostOf(id);
                            serving.served().hosts().remove(host);
                            return host;
                        });
        json.answer(
                printer,
                () -> Map.of("removed", removed.toString()),
                () -> printer.note("cli.served.removed"));
        return ExitCode.DONE.number();
    }
}
