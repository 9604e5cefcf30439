package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "store", description = "Move all accounts with all they keep to another place.")
final class StoreGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, SecretReader secrets) {
        return new CommandLine(new StoreGroup())
                .addSubcommand(new StoreCopyCommand(access, printer, secrets));
    }
}
