package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.account.LoginResult;
import app.certkeep.account.NeedsCode;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

@Command(
        name = "login",
        description = {
            "Sign in.",
            "The session is kept for the commands that follow, in a file that only you"
                    + " can read, for 14 days since it was last used and 90 days at most.",
            "Logging in again ends the session kept before."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep login --email ada@example.com",
            "  certkeep login --email ada@example.com --code 123456",
            "  export CERTKEEP_TOKEN=$(certkeep login --email ada@example.com --print-token \\",
            "      --password-stdin < password.txt)",
            "",
            "JSON: id, name, email, and token with --print-token"
        })
final class LogInCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();
    @Mixin private final CodeOption code = new CodeOption();

    @Option(names = "--email", required = true, description = "The address you signed up with.")
    private String email = "";

    @Option(
            names = "--print-token",
            description =
                    "Print the session's token, for the variable CERTKEEP_TOKEN, instead of keeping"
                            + " the session. Whoever has the token can do all that you can.")
    private boolean printToken;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final SessionKind kind;

    LogInCommand(Access access, Printer printer, SecretReader secrets, SessionKind kind) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        if (!printToken) {
            access.kept().prepare();
        }
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            Optional<NeedsCode> started =
                    access.open((accounts, sessions) -> begin(accounts, given, sessions));
            if (started.isPresent()) {
                finish(started.get());
            }
            return ExitCode.DONE.number();
        }
    }

    /// @return a log-in that goes on once its code was asked for, without the store being open
    private Optional<NeedsCode> begin(
            AccountService accounts, Password given, Function<Identity, UserSession> sessions) {
        return switch (accounts.logIn(email, given, kind)) {
            case NeedsCode started -> {
                if (!code.isGiven()) {
                    yield Optional.of(started);
                }
                finish(started, code.orAsk(secrets), accounts, sessions);
                yield Optional.empty();
            }
            case SignedIn signedIn -> {
                signedIn(signedIn, accounts, sessions);
                yield Optional.empty();
            }
            case LoginResult.Refused refused ->
                    throw refused(refused.retryAt(), "account.login.refused");
            case LoginResult.TooSoon wait -> throw tooSoon(wait.retryAt());
            case LoginResult.Deleted gone -> throw deleted(gone.purgeAt());
        };
    }

    private void finish(NeedsCode started) {
        try (started) {
            String entered = code.orAsk(secrets);
            access.open(
                    (accounts, sessions) -> {
                        finish(started, entered, accounts, sessions);
                        return true;
                    });
        }
    }

    private void finish(
            NeedsCode started,
            String entered,
            AccountService accounts,
            Function<Identity, UserSession> sessions) {
        try (started) {
            switch (accounts.logIn(started, entered)) {
                case SignedIn signedIn -> signedIn(signedIn, accounts, sessions);
                case LoginResult.Refused refused ->
                        throw refused(refused.retryAt(), "account.code.wrong");
                case LoginResult.TooSoon wait -> throw tooSoon(wait.retryAt());
                case LoginResult.Deleted gone -> throw deleted(gone.purgeAt());
                case NeedsCode again -> throw new IllegalStateException("asked for twice");
            }
        }
    }

    private void signedIn(
            SignedIn signedIn, AccountService accounts, Function<Identity, UserSession> sessions) {
        try (var token = signedIn.token();
                var session = sessions.apply(signedIn.identity())) {
            answer(signedIn, token, accounts);
            Telling.tell(session.notices(), printer);
        }
    }

    private void answer(SignedIn signedIn, SessionToken token, AccountService accounts) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", signedIn.profile().id().toString());
        answer.put("name", signedIn.profile().name());
        answer.put("email", signedIn.profile().email());
        if (printToken) {
            answer.put("token", token.text());
            json.answer(printer, () -> answer, () -> printer.print(token.text() + "\n"));
        } else {
            access.kept().keep(token, accounts);
            json.answer(printer, () -> answer, () -> {});
            printer.note("cli.signed-in", signedIn.profile().name());
            access.kept().warnOfVariable(printer);
        }
    }

    static NotAllowedException deleted(Instant purgeAt) {
        return new NotAllowedException(
                "the account is deleted", "cli.login.deleted", Times.toTheSecond(purgeAt));
    }

    static NotAllowedException refused(Optional<Instant> retryAt, String key) {
        return retryAt.map(LogInCommand::tooSoon)
                .orElseGet(() -> new NotAllowedException("log-in refused", key));
    }

    static NotAllowedException tooSoon(Instant retryAt) {
        return new NotAllowedException(
                "log-in refused for now", "cli.login.wait", Times.toTheSecond(retryAt));
    }
}
