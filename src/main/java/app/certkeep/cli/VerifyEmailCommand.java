package app.certkeep.cli;

import app.certkeep.account.CodeCheck;
import app.certkeep.account.CodeSending;
import app.certkeep.account.EmailVerification;
import app.certkeep.app.UserSession;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "verify-email",
        description = {
            "Show that you read the mail of your address.",
            "Without --code, sends a code there; with it, takes the code. Only where an"
                    + " administrator set a mail server up."
        },
        footer = {"", "JSON: sent, or verified"})
final class VerifyEmailCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "The eight digits that the letter brought, good for 30 minutes.")
    private @Nullable String code;

    private final Access access;
    private final Printer printer;

    VerifyEmailCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (code == null) {
            tellSending(access.with(UserSession::email, VerifyEmailCommand::send));
        } else {
            String entered = code;
            tellCheck(access.with(UserSession::email, email -> email.verify(entered)));
        }
        return ExitCode.DONE.number();
    }

    private static CodeSending send(EmailVerification email) {
        if (!email.status().canSend()) {
            throw new NotAllowedException("no mail server", "account.email.no-server");
        }
        return email.sendCode();
    }

    private void tellSending(CodeSending outcome) {
        switch (outcome) {
            case CodeSending.Sent sent -> {
                json.answer(printer, () -> Map.of("sent", true), () -> {});
                printer.note("account.email.sent", sent.email());
            }
            case CodeSending.VerifiedAlready done -> {
                json.answer(printer, () -> Map.of("verified", true), () -> {});
                printer.note("account.email.verified");
            }
            case CodeSending.TooSoon wait ->
                    throw new NotAllowedException(
                            "a code was just sent",
                            "cli.verify-email.wait",
                            Times.toTheSecond(wait.retryAt()));
            case CodeSending.NotSent failed ->
                    throw new InvalidInputException(
                            "the letter was not sent",
                            "account.email.not-sent."
                                    + failed.why().name().toLowerCase(Locale.ROOT));
        }
    }

    private void tellCheck(CodeCheck outcome) {
        switch (outcome) {
            case VERIFIED -> {
                json.answer(printer, () -> Map.of("verified", true), () -> {});
                printer.note("account.email.verified");
            }
            case WRONG -> throw new NotAllowedException("wrong code", "account.email.code.wrong");
            case OVER -> throw new NotAllowedException("code over", "account.email.code.over");
        }
    }
}
