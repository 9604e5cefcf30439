package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "backup",
        description = {
            "Make, list, verify and restore backups of the store's file.",
            "No log-in is needed: whoever may read the files could copy them anyway, and secrets in"
                    + " a backup stay as closed as they are in the store."
        })
final class BackupGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, Streams streams) {
        return new CommandLine(new BackupGroup())
                .addSubcommand(new BackupCreateCommand(access, printer))
                .addSubcommand(new BackupListCommand(access, printer))
                .addSubcommand(new BackupVerifyCommand(access, printer))
                .addSubcommand(new BackupRestoreCommand(access, printer, streams));
    }
}
