package app.certkeep.cli;

import app.certkeep.account.SecondStepOffer;
import app.certkeep.account.SecondStepService;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.BackupCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Arrays;
import java.util.concurrent.Callable;

@Command(
        name = "enable",
        description = {
            "Turn one-time codes on.",
            "Shows a secret on standard error, which you type or paste into an authenticator (RFC"
                + " 6238: SHA-1, six digits, 30 seconds). Then the authenticator's code is asked"
                + " for, or read as a line of standard input where nobody sits at a terminal.",
            "Prints ten backup codes, each good once. They are shown this once."
        },
        footer = {"", "JSON: enabled, backupCodes"})
final class SecondStepEnableCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    SecondStepEnableCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    /// The store is closed while the person is busy with the authenticator.
    @Override
    public Integer call() {
        try (SecondStepOffer offer =
                access.with(UserSession::secondStep, SecondStepService::offer)) {
            show(offer);
            String code = secrets.codeOrLine("cli.ask.first-code");
            try (BackupCodes codes =
                    access.with(UserSession::secondStep, steps -> steps.enable(offer, code))) {
                BackupCodesAnswer.print(codes, json, printer);
                printer.note("cli.second-step.on");
                return ExitCode.DONE.number();
            }
        }
    }

    private void show(SecondStepOffer offer) {
        char[] seed = offer.seed().toChars();
        printer.note("cli.second-step.seed", new String(seed), offer.address());
        Arrays.fill(seed, '\0');
    }
}
