package app.certkeep.cli;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.Profile;
import app.certkeep.app.Holdings;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "delete",
        description = {
            "Delete your account and everything of it.",
            "Certificates, private keys, keys and values, endpoints, deliveries and sessions go at"
                    + " once and for good.",
            "Your password is needed."
        },
        footer = {
            "",
            "JSON: id, email, deleted, and the counts of what went: certificates, entries,"
                    + " endpoints"
        })
final class AccountDeleteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AccountDeleteCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        Gone gone = delete();
        access.kept().forget();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", gone.profile().id().toString());
        answer.put("email", gone.profile().email());
        answer.put("deleted", true);
        answer.put("certificates", gone.holdings().certificates());
        answer.put("entries", gone.holdings().entries());
        answer.put("endpoints", gone.holdings().endpoints());
        json.answer(printer, () -> answer, () -> {});
        printer.note(
                "cli.account.deleted",
                gone.profile().email(),
                gone.holdings().certificates(),
                gone.holdings().entries(),
                gone.holdings().endpoints());
        return ExitCode.DONE.number();
    }

    /// Asks before the store is opened, which would keep it from others.
    private Gone delete() {
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            return access.with(
                    Owned::of,
                    owned -> {
                        Gone gone = new Gone(owned.account().profile(), owned.holdings());
                        owned.account().delete(given);
                        return gone;
                    });
        }
    }

    private record Owned(AccountSettings account, Holdings holdings) {
        static Owned of(UserSession session) {
            return new Owned(session.account(), session.holdings());
        }
    }

    private record Gone(Profile profile, Holdings holdings) {}
}
