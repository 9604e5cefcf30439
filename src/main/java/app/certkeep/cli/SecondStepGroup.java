package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "second-step",
        description = {
            "Ask for a one-time code after your password.",
            "The codes are a gate to the session and no part of the encryption: who has the file of"
                    + " the store and your password does not need them."
        })
final class SecondStepGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, SecretReader secrets) {
        return new CommandLine(new SecondStepGroup())
                .addSubcommand(new SecondStepEnableCommand(access, printer, secrets))
                .addSubcommand(new SecondStepDisableCommand(access, printer, secrets))
                .addSubcommand(new SecondStepStatusCommand(access, printer))
                .addSubcommand(new SecondStepBackupCodesCommand(access, printer, secrets));
    }
}
