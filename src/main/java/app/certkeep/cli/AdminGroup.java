package app.certkeep.cli;

import app.certkeep.cli.AdminActionCommand.Act;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "admin",
        description = {
            "For administrators: users, policy and diagnostics.",
            "Every change asks for your password again, leaves a record and is told to the user at"
                    + " the next log-in. Administrators cannot read users' secrets."
        })
final class AdminGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, SecretReader secrets) {
        return new CommandLine(new AdminGroup())
                .addSubcommand(new AdminUsersCommand(access, printer))
                .addSubcommand(AdminActionCommand.of(Act.DISABLE, access, printer, secrets))
                .addSubcommand(AdminActionCommand.of(Act.ENABLE, access, printer, secrets))
                .addSubcommand(new AdminRoleCommand(access, printer, secrets))
                .addSubcommand(AdminActionCommand.of(Act.END_SESSIONS, access, printer, secrets))
                .addSubcommand(new AdminResetCommand(access, printer, secrets))
                .addSubcommand(new AdminEditCommand(access, printer, secrets))
                .addSubcommand(new AdminTopUpCommand(access, printer, secrets))
                .addSubcommand(new AdminDeleteCommand(access, printer, secrets))
                .addSubcommand(new AdminPolicyCommand(access, printer, secrets))
                .addSubcommand(new AdminDiagnosticsCommand(access, printer));
    }
}
