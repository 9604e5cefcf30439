package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "api",
        description = "Let other programs on this computer do what the commands do, over HTTP.")
final class ApiGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, StoreOwner owner, String device) {
        return new CommandLine(new ApiGroup())
                .addSubcommand(new ApiRunCommand(access, printer, owner, device))
                .addSubcommand(new ApiDocumentCommand(printer));
    }
}
