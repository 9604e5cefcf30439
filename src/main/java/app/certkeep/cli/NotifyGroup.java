package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "notify", description = "Keep sending notifications on a machine without a window.")
final class NotifyGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, StoreOwner owner) {
        return new CommandLine(new NotifyGroup())
                .addSubcommand(new NotifyRunCommand(access, printer, owner));
    }
}
