package app.certkeep.cli;

import app.certkeep.account.UserSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "top-up",
        description = "Give a user credits, from 1 to 1000000 at a time.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep admin top-up ben@example.com 50",
            "",
            "JSON: a user as in admin users"
        })
final class AdminTopUpCommand implements Callable<Integer> {
    @Mixin private final AdminTarget target = new AdminTarget();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(index = "1", paramLabel = "CREDITS", description = "How many.")
    private long credits;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminTopUpCommand(Access access, Printer printer, SecretReader secrets) {
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
                                administration.credits().give(id, credits, password));
        json.answer(
                printer,
                () -> AdminAnswer.json(user),
                () -> printer.note("cli.admin.topped-up", user.email(), user.balance()));
        return ExitCode.DONE.number();
    }
}
