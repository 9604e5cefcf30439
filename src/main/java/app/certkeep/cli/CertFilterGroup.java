package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "filter",
        description = {
            "Keep searches for certificates under names.",
            "The window shows them beside its search; certkeep cert list --filter NAME uses one."
        })
final class CertFilterGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new CertFilterGroup())
                .addSubcommand(new CertFilterListCommand(access, printer))
                .addSubcommand(new CertFilterSaveCommand(access, printer))
                .addSubcommand(new CertFilterRemoveCommand(access, printer));
    }
}
