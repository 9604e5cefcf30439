package app.certkeep.cli;

import app.certkeep.persistence.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "create",
        description = {
            "Make a backup, read it in full, and only then give it its name.",
            "Kept are the newest of each of 24 hours, 7 days and 4 weeks, the last 24 made by this"
                    + " command and the last 3 before an upgrade."
        },
        footer = {
            "",
            "JSON: name, path, time, kind, schema, size, rows (by table), sha256, verified"
        })
final class BackupCreateCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    BackupCreateCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Backup backup = access.backUp();
        json.answer(
                printer,
                () -> BackupAnswer.json(backup),
                () -> printer.table(BackupAnswer.fields(backup, printer)));
        return ExitCode.DONE.number();
    }
}
