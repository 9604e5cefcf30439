package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "served",
        description = {
            "Note which servers a certificate is for, and look whether they serve it.",
            "Nothing is connected to but by check."
        })
final class CertServedGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new CertServedGroup())
                .addSubcommand(new CertServedAddCommand(access, printer))
                .addSubcommand(new CertServedListCommand(access, printer))
                .addSubcommand(new CertServedRemoveCommand(access, printer))
                .addSubcommand(new CertServedCheckCommand(access, printer));
    }
}
