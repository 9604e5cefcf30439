package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "disable",
        description = {
            "Turn one-time codes off.",
            "Your password and a code are needed. Backup codes left are good for nothing any more."
        },
        footer = {"", "JSON: enabled"})
final class SecondStepDisableCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();
    @Mixin private final CodeOption code = new CodeOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    SecondStepDisableCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            String entered = code.orAsk(secrets);
            access.with(
                    UserSession::secondStep,
                    steps -> {
                        steps.disable(given, entered);
                        return true;
                    });
        }
        json.answer(printer, () -> Map.of("enabled", false), () -> {});
        printer.note("cli.second-step.off");
        return ExitCode.DONE.number();
    }
}
