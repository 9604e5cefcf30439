package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.LoginResult;
import app.certkeep.account.NeedsCode;
import app.certkeep.account.Profile;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Take a deleted account back, as long as it has not gone for good.",
            "Your password is needed. Log in afterwards."
        },
        footer = {"", "JSON: id, name, email, role, createdAt"})
final class AccountRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();
    @Mixin private final CodeOption code = new CodeOption();

    @Option(names = "--email", required = true, description = "The address of the account.")
    private String email = "";

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final SessionKind kind;

    AccountRestoreCommand(Access access, Printer printer, SecretReader secrets, SessionKind kind) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            Profile restored = restored(given);
            json.answer(printer, () -> AccountAnswer.json(restored), () -> {});
            printer.note("cli.account.restored", restored.email());
            return ExitCode.DONE.number();
        }
    }

    /// Asks for the code of a second step, if any, without the store being open.
    private Profile restored(Password given) {
        LoginResult begun = access.open(accounts -> accounts.takeBack(email, given, kind));
        if (begun instanceof NeedsCode started) {
            try (started) {
                String entered = code.orAsk(secrets);
                return access.open(accounts -> ended(accounts.logIn(started, entered), accounts));
            }
        }
        return access.open(accounts -> ended(begun, accounts));
    }

    private static Profile ended(LoginResult result, AccountService accounts) {
        return switch (result) {
            case SignedIn signedIn -> ended(signedIn, accounts);
            case NeedsCode again -> throw new IllegalStateException("asked for twice");
            case LoginResult.Refused refused ->
                    throw LogInCommand.refused(refused.retryAt(), "account.login.refused");
            case LoginResult.TooSoon wait -> throw LogInCommand.tooSoon(wait.retryAt());
            case LoginResult.Deleted gone -> throw LogInCommand.deleted(gone.purgeAt());
        };
    }

    private static Profile ended(SignedIn signedIn, AccountService accounts) {
        try (var token = signedIn.token();
                var identity = signedIn.identity()) {
            accounts.logOut(identity);
            return signedIn.profile();
        }
    }
}
