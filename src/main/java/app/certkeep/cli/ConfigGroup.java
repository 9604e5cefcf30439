package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "config",
        description = {
            "Show and check the settings of this computer.",
            "They stand in certkeep.properties in the folder of the store, then in"
                    + " certkeep-NAME.properties where a profile is chosen, then in the"
                    + " environment, then in options. The later wins."
        })
final class ConfigGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new ConfigGroup())
                .addSubcommand(new ConfigListCommand(access, printer))
                .addSubcommand(new ConfigGetCommand(access, printer))
                .addSubcommand(new ConfigCheckCommand(access, printer))
                .addSubcommand(new ConfigSampleCommand(printer));
    }
}
