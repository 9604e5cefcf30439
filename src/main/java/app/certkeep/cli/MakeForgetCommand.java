package app.certkeep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "forget",
        description = {
            "Delete a waiting key and its request, for good.",
            "A certificate that still comes for it stays without its private key."
        },
        footer = {"", "JSON: deleted"})
final class MakeForgetCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    MakeForgetCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        UUID gone = access.with(Workshop::of, this::forget);
        json.answer(
                printer,
                () -> Map.of("deleted", gone.toString()),
                () -> printer.note("cli.make.forgotten", ShortId.of(gone)));
        return ExitCode.DONE.number();
    }

    private UUID forget(Workshop workshop) {
        UUID found = workshop.waiting(id);
        workshop.requests().forget(found);
        return found;
    }
}
