package app.certkeep.cli;

import app.certkeep.persistence.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List the backups, newest first. Works while the store does not open.",
        footer = {
            "",
            "JSON: folder, items: [name, path, time, kind, schema, size, rows (by table), sha256,",
            "verified (null where it is damaged)]"
        })
final class BackupListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    BackupListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<Backup> backups = access.backups().list();
        json.answer(
                printer,
                () ->
                        Map.of(
                                "folder",
                                access.backups().folder().toString(),
                                "items",
                                backups.stream().map(BackupAnswer::json).toList()),
                () -> print(backups));
        return ExitCode.DONE.number();
    }

    private void print(List<Backup> backups) {
        if (backups.isEmpty()) {
            printer.note("cli.backup.none");
        } else {
            printer.table(BackupAnswer.list(backups, printer));
        }
    }
}
