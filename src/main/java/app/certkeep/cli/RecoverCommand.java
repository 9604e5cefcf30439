package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedUp;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Function;

@Command(
        name = "recover",
        description = {
            "Set a new password with your recovery code, or with a reset code from an"
                    + " administrator, and sign in.",
            "What you keep stays. Either code is used up, all other sessions end, and you get a"
                    + " new recovery code."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep recover --email ada@example.com",
            "  printf '%%s\\n' \"$CODE\" \"$NEW\" |",
            "      certkeep recover --email ada@example.com --password-stdin",
            "",
            "JSON: id, name, email, role, createdAt, recoveryCode"
        })
final class RecoverCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--email", required = true, description = "The address you log in with.")
    private String email = "";

    @Option(
            names = "--password-stdin",
            description =
                    "Read two lines from standard input, the code and the new password. Without"
                            + " it, you are asked at the terminal.")
    private boolean fromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final SessionKind kind;

    RecoverCommand(Access access, Printer printer, SecretReader secrets, SessionKind kind) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        access.kept().prepare();
        try (RecoveryCode code = code();
                Password chosen = secrets.newPassword(fromInput)) {
            return access.open(
                    (accounts, sessions) -> {
                        SignedUp back =
                                accounts.recover(email, code, chosen, kind)
                                        .orElseThrow(
                                                () ->
                                                        new NotAllowedException(
                                                                "recovery refused",
                                                                "welcome.recovery.refused"));
                        return signedIn(back, accounts, sessions);
                    });
        }
    }

    private RecoveryCode code() {
        try (Password typed = secrets.password(fromInput, "cli.ask.code")) {
            char[] characters = new char[typed.view().length()];
            typed.view().get(characters);
            try {
                return RecoveryCode.parse(characters)
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "not a code", "welcome.recovery.mistyped"));
            } finally {
                Arrays.fill(characters, '\0');
            }
        }
    }

    private int signedIn(
            SignedUp back, AccountService accounts, Function<Identity, UserSession> sessions) {
        try (var code = back.recoveryCode();
                var token = back.signedIn().token();
                var session = sessions.apply(back.signedIn().identity())) {
            RecoveryCodeAnswer.give(back, json, printer);
            access.kept().keep(token, accounts);
            printer.note("cli.signed-in", back.signedIn().profile().name());
            access.kept().warnOfVariable(printer);
            Telling.tell(session.notices(), printer);
            return ExitCode.DONE.number();
        }
    }
}
