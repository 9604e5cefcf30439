package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "session", description = "See where you are signed in, and end it there.")
final class SessionGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer) {
        return new CommandLine(new SessionGroup())
                .addSubcommand(new SessionListCommand(access, printer))
                .addSubcommand(new SessionRevokeCommand(access, printer));
    }
}
