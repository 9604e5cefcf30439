package app.certkeep.cli;

import app.certkeep.account.SessionKind;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "account", description = "Change, protect or delete your own account.")
final class AccountGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access, Printer printer, SecretReader secrets, SessionKind kind) {
        return new CommandLine(new AccountGroup())
                .addSubcommand(new AccountUpdateCommand(access, printer, secrets))
                .addSubcommand(SecondStepGroup.commands(access, printer, secrets))
                .addSubcommand(new VerifyEmailCommand(access, printer))
                .addSubcommand(new AccountDeleteCommand(access, printer, secrets))
                .addSubcommand(new AccountRestoreCommand(access, printer, secrets, kind));
    }
}
