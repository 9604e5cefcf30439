package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(
        name = "kv",
        description =
                "Keep values under keys: set, get, list, rename, remove, restore, history, import,"
                        + " export.")
final class KvGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access,
            Printer printer,
            SecretReader secrets,
            Path directory,
            Clipping clipping) {
        return new CommandLine(new KvGroup())
                .addSubcommand(new KvSetCommand(access, printer, secrets))
                .addSubcommand(new KvGetCommand(access, printer, clipping))
                .addSubcommand(new KvEditCommand(access, printer))
                .addSubcommand(new KvCodeCommand(access, printer))
                .addSubcommand(new KvTemplateCommand(access, printer, secrets))
                .addSubcommand(new KvListCommand(access, printer))
                .addSubcommand(new KvMoveCommand(access, printer))
                .addSubcommand(new KvRemoveCommand(access, printer))
                .addSubcommand(new KvRestoreCommand(access, printer))
                .addSubcommand(new KvHistoryCommand(access, printer))
                .addSubcommand(new KvCompareCommand(access, printer))
                .addSubcommand(new KvImportCommand(access, printer, secrets, directory))
                .addSubcommand(new KvExportCommand(access, printer, secrets, directory))
                .addSubcommand(new KvEnvironmentCommand(access, printer))
                .addSubcommand(new KvClipboardCommand(access, printer));
    }
}
