package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedUp;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "signup",
        description = {
            "Make an account and sign in to it.",
            "Prints the recovery code: the only way back in without the password. It is shown this"
                    + " once. The first account of a store becomes its administrator."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep signup --name Ada --email ada@example.com --password-stdin < password.txt",
            "",
            "JSON: id, name, email, role, createdAt, recoveryCode"
        })
final class SignUpCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Option(names = "--name", required = true, description = "Your name, as Certkeep shows it.")
    private String name = "";

    @Option(names = "--email", required = true, description = "The address you log in with.")
    private String email = "";

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final SessionKind kind;

    SignUpCommand(Access access, Printer printer, SecretReader secrets, SessionKind kind) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        access.kept().prepare();
        try (Password chosen = secrets.newPassword(password.fromInput())) {
            return access.open(accounts -> signUp(accounts, chosen));
        }
    }

    private int signUp(AccountService accounts, Password chosen) {
        SignedUp made = accounts.signUp(new SignUp(name, email, chosen), kind);
        try (var code = made.recoveryCode();
                var token = made.signedIn().token();
                var identity = made.signedIn().identity()) {
            RecoveryCodeAnswer.give(made, json, printer);
            access.kept().keep(token, accounts);
            printer.note("cli.signed-in", made.signedIn().profile().name());
            access.kept().warnOfVariable(printer);
            return ExitCode.DONE.number();
        }
    }
}
