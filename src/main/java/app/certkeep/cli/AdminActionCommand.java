package app.certkeep.cli;

import app.certkeep.account.UserAdministration;
import app.certkeep.account.UserSummary;
import app.certkeep.crypto.Password;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.UUID;
import java.util.concurrent.Callable;

/// What needs nothing but the user and the administrator's password.
@Command(footer = {"", "JSON: a user as in admin users"})
final class AdminActionCommand implements Callable<Integer> {
    /// What is done, and how it is told of.
    enum Act {
        DISABLE(
                "disable",
                "Keep a user out: all sessions end, and there is no log-in until enabled again.",
                "cli.admin.disabled",
                UserAdministration::disable),
        ENABLE(
                "enable",
                "Let a disabled user log in again.",
                "cli.admin.enabled",
                UserAdministration::enable),
        END_SESSIONS(
                "end-sessions",
                "End all sessions of a user, who may log in again.",
                "cli.admin.sessions-ended",
                UserAdministration::endSessions);

        private final String command;
        private final String description;
        private final String doneKey;
        private final Work work;

        Act(String command, String description, String doneKey, Work work) {
            this.command = command;
            this.description = description;
            this.doneKey = doneKey;
            this.work = work;
        }
    }

    @FunctionalInterface
    private interface Work {
        void of(UserAdministration accounts, UUID user, Password password);
    }

    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    private final Act act;
    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    private AdminActionCommand(Act act, Access access, Printer printer, SecretReader secrets) {
        this.act = act;
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    static CommandLine of(Act act, Access access, Printer printer, SecretReader secrets) {
        CommandLine command =
                new CommandLine(new AdminActionCommand(act, access, printer, secrets))
                        .setCommandName(act.command);
        command.getCommandSpec().usageMessage().description(act.description);
        return command;
    }

    @Override
    public Integer call() {
        UserSummary user =
                target.change(
                        access,
                        secrets,
                        (administration, id, password) ->
                                act.work.of(administration.accounts(), id, password));
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () -> printer.note(act.doneKey, user.email()));
        return ExitCode.DONE.number();
    }
}
