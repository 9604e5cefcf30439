package app.certkeep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "logout",
        description = {
            "Sign out.",
            "Ends the session in use for good: the kept one, or that of CERTKEEP_TOKEN where it is"
                    + " set.",
        },
        footer = {"", "JSON: loggedOut"})
final class LogOutCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    LogOutCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        access.logOut();
        json.answer(printer, () -> Map.of("loggedOut", true), () -> {});
        printer.note("cli.signed-out");
        return ExitCode.DONE.number();
    }
}
