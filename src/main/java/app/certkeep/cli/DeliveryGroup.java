package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "delivery", description = "See what was sent and what waits, and send it again.")
final class DeliveryGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new DeliveryGroup())
                .addSubcommand(new DeliveryListCommand(access, printer))
                .addSubcommand(new DeliveryShowCommand(access, printer))
                .addSubcommand(new DeliverySendCommand(access, printer))
                .addSubcommand(new DeliveryResendCommand(access, printer))
                .addSubcommand(new DeliveryResendFailedCommand(access, printer))
                .addSubcommand(new DeliveryPurgeCommand(access, printer));
    }
}
