package app.certkeep.cli;

import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Backups;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "verify",
        description =
                "Read every byte and every row of a backup and compare with what was written down"
                        + " when it was made. Exit code 7 where it is damaged.",
        footer = {
            "",
            "JSON: name, path, time, kind, schema, size, rows (by table), sha256, verified"
        })
final class BackupVerifyCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|PATH",
            description =
                    "A name from the list, or the path of a copy elsewhere; by default the"
                            + " newest.")
    private @Nullable String name;

    private final Access access;
    private final Printer printer;

    BackupVerifyCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Backups backups = access.backups();
        Backup backup = backups.verify(name == null ? newest(backups) : backups.find(name));
        json.answer(
                printer,
                () -> BackupAnswer.json(backup),
                () -> printer.note("cli.backup.verified", backup.name()));
        return ExitCode.DONE.number();
    }

    private static Backup newest(Backups backups) {
        return backups.list().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no backups", "cli.backup.none"));
    }
}
