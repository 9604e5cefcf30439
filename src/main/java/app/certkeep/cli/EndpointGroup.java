package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "endpoint", description = "Set which servers are told when a switch moves.")
final class EndpointGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, SecretReader secrets) {
        return new CommandLine(new EndpointGroup())
                .addSubcommand(new EndpointAddCommand(access, printer))
                .addSubcommand(new EndpointListCommand(access, printer))
                .addSubcommand(new EndpointEditCommand(access, printer))
                .addSubcommand(new EndpointHeadersCommand(access, printer, secrets))
                .addSubcommand(new EndpointRotateCommand(access, printer))
                .addSubcommand(new EndpointTestCommand(access, printer))
                .addSubcommand(new EndpointRemoveCommand(access, printer));
    }
}
