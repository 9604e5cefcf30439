package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(
        name = "data",
        description = {
            "Take everything that you keep out of the store in one encrypted file, or take such a"
                    + " file in.",
            "In it are certificates with their private keys, keys with values, and endpoints with"
                    + " their secrets; not what lies in the trash."
        })
final class DataGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access, Printer printer, SecretReader secrets, Path directory) {
        return new CommandLine(new DataGroup())
                .addSubcommand(new DataExportCommand(access, printer, secrets, directory))
                .addSubcommand(new DataImportCommand(access, printer, secrets, directory));
    }
}
