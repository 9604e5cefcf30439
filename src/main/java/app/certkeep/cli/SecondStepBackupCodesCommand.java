package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.BackupCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "backup-codes",
        description = {
            "Make ten new backup codes in the place of the old ones.",
            "A code is needed. The new ones are shown this once."
        },
        footer = {"", "JSON: enabled, backupCodes"})
final class SecondStepBackupCodesCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final CodeOption code = new CodeOption();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    SecondStepBackupCodesCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        String entered = code.orAsk(secrets);
        try (BackupCodes codes =
                access.with(UserSession::secondStep, steps -> steps.replaceBackupCodes(entered))) {
            BackupCodesAnswer.print(codes, json, printer);
            return ExitCode.DONE.number();
        }
    }
}
