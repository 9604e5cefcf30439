package app.certkeep.cli;

import app.certkeep.account.UserSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "enable",
        description = "Let a disabled user log in again.",
        footer = {"", "JSON: a user as in admin users"})
final class AdminEnableCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminEnableCommand(Access access, Printer printer, SecretReader secrets) {
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
                                administration.accounts().enable(id, password));
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () -> printer.note("cli.admin.enabled", user.email()));
        return ExitCode.DONE.number();
    }
}
