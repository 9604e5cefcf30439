package app.certkeep.cli;

import app.certkeep.account.UserSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "end-sessions",
        description = "End all sessions of a user, who may log in again.",
        footer = {"", "JSON: a user as in admin users"})
final class AdminEndSessionsCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminEndSessionsCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        UserSummary user =
                target.change(
                        access,
                        secrets,
                        (administration, id, password) ->
                                administration.accounts().endSessions(id, password));
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () -> printer.note("cli.admin.sessions-ended", user.email()));
        return ExitCode.DONE.number();
    }
}
