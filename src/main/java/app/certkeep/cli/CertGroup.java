package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(
        name = "cert",
        description = "Import, see, compare, tag, switch, export, delete and restore certificates.")
final class CertGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access, Printer printer, SecretReader secrets, Path directory) {
        return new CommandLine(new CertGroup())
                .addSubcommand(new CertImportCommand(access, printer, secrets, directory))
                .addSubcommand(new CertFetchCommand(access, printer))
                .addSubcommand(CertServedGroup.commands(access, printer))
                .addSubcommand(new CertRevocationCommand(access, printer))
                .addSubcommand(new CertListCommand(access, printer))
                .addSubcommand(CertFilterGroup.commands(access, printer))
                .addSubcommand(new CertShowCommand(access, printer))
                .addSubcommand(new CertChainCommand(access, printer))
                .addSubcommand(new CertCompareCommand(access, printer))
                .addSubcommand(new CertTagCommand(access, printer))
                .addSubcommand(new CertTagsCommand(access, printer))
                .addSubcommand(new CertNoteCommand(access, printer, secrets))
                .addSubcommand(new CertReplaceCommand(access, printer))
                .addSubcommand(new CertHistoryCommand(access, printer))
                .addSubcommand(new CertExpiringCommand(access, printer))
                .addSubcommand(new CertThresholdCommand(access, printer))
                .addSubcommand(new CertCalendarCommand(access, printer, directory))
                .addSubcommand(new CertActivateCommand(access, printer))
                .addSubcommand(new CertDeactivateCommand(access, printer))
                .addSubcommand(new CertDeleteCommand(access, printer))
                .addSubcommand(new CertRestoreCommand(access, printer))
                .addSubcommand(new CertExportCommand(access, printer, secrets, directory));
    }
}
