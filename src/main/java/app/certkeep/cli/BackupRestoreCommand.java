package app.certkeep.cli;

import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Backups;
import app.certkeep.persistence.Restoring;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Put a backup in the store's place. The backup is read in full first, and the present"
                    + " file is kept beside under a name with the time.",
            "Sessions that were opened since the backup are not in it: log in again."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep backup restore certkeep-20261121T120000Z-hourly.mv.db",
            "",
            "JSON: restored (a backup), kept (path of the file that was there, or null)"
        })
final class BackupRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|PATH",
            description =
                    "A name from the list, or the path of a copy elsewhere; by default the"
                            + " newest that is whole.")
    private @Nullable String name;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    private final Access access;
    private final Printer printer;
    private final Streams streams;

    BackupRestoreCommand(Access access, Printer printer, Streams streams) {
        this.access = access;
        this.printer = printer;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Backups backups = access.backups();
        Backup backup = name == null ? newest(backups) : backups.find(name);
        if (!sure && !confirmed(backup)) {
            printer.note("cli.backup.not-restored");
            return ExitCode.USAGE.number();
        }
        Optional<Path> kept = new Restoring(backups).restore(backup);
        json.answer(printer, () -> json(backup, kept), () -> print(backup, kept));
        return ExitCode.DONE.number();
    }

    private static Backup newest(Backups backups) {
        return backups.newestVerified()
                .orElseThrow(() -> new NotFoundException("no backups", "cli.backup.none"));
    }

    private boolean confirmed(Backup backup) {
        String question =
                printer.text("cli.backup.sure", backup.name(), Times.toTheSecond(backup.time()));
        char[] answer =
                streams.asking()
                        .orElseThrow(() -> new UsageException("cli.backup.yes-needed"))
                        .apply(question);
        return Arrays.equals(answer, printer.text("cli.yes").toCharArray());
    }

    private static Map<String, Object> json(Backup backup, Optional<Path> kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("restored", BackupAnswer.json(backup));
        json.put("kept", kept.map(Path::toString).orElse(null));
        return json;
    }

    private void print(Backup backup, Optional<Path> kept) {
        printer.note("cli.backup.restored", Times.toTheSecond(backup.time()));
        kept.ifPresent(file -> printer.note("cli.backup.kept", file));
    }
}
