package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "trash",
        description = {
            "See which certificates and keys with values you deleted, take them back, or let them"
                    + " go for good.",
            "What lies there for longer than the administrator's policy says (30 days where nothing"
                    + " is said) goes by itself."
        })
final class TrashGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new TrashGroup())
                .addSubcommand(new TrashListCommand(access, printer))
                .addSubcommand(new TrashRestoreCommand(access, printer))
                .addSubcommand(new TrashPurgeCommand(access, printer));
    }
}
