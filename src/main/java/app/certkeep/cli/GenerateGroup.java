package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "generate",
        description = {
            "Make random values.",
            "All but remote are made here, for nothing, and need neither a store nor an account."
        })
final class GenerateGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new GenerateGroup())
                .addSubcommand(new GeneratePasswordCommand(printer))
                .addSubcommand(new GeneratePassphraseCommand(printer))
                .addSubcommand(new GenerateUuidCommand(printer))
                .addSubcommand("hex", new GenerateBytesCommand(printer, true))
                .addSubcommand("base64", new GenerateBytesCommand(printer, false))
                .addSubcommand(new GenerateRemoteCommand(access, printer));
    }
}
