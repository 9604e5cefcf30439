package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(name = "endpoint", description = "Set which servers are told when a switch moves.")
final class EndpointGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access, Printer printer, SecretReader secrets, Path directory) {
        return new CommandLine(new EndpointGroup())
                .addSubcommand(new EndpointAddCommand(access, printer))
                .addSubcommand(new EndpointListCommand(access, printer))
                .addSubcommand(new EndpointEditCommand(access, printer, directory))
                .addSubcommand(new EndpointHeadersCommand(access, printer, secrets))
                .addSubcommand(new EndpointRotateCommand(access, printer))
                .addSubcommand(new EndpointTestCommand(access, printer))
                .addSubcommand(new EndpointRemoveCommand(access, printer));
    }
}
