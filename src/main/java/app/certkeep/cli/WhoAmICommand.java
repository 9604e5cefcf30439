package app.certkeep.cli;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.Profile;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "whoami",
        description = "Show who is signed in; exit code 5 where nobody is.",
        footer = {"", "JSON: id, name, email, role, createdAt"})
final class WhoAmICommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    WhoAmICommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Profile profile = access.with(UserSession::account, AccountSettings::profile);
        json.answer(
                printer,
                () -> AccountAnswer.json(profile),
                () -> printer.table(AccountAnswer.table(profile, printer)));
        return ExitCode.DONE.number();
    }
}
