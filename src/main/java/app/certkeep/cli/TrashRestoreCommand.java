package app.certkeep.cli;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Take something out of the trash.",
            "Exit code 6 where its key is taken by now: give it another one with --as."
        },
        footer = {"", "JSON: id, kind, name"})
final class TrashRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(
            paramLabel = "ID",
            description = "Its id, the first 8 characters of it, or its name.")
    private String id = "";

    @Option(
            names = "--as",
            paramLabel = "KEY",
            description = "Another key for a key with its value; certificates keep their name.")
    private @Nullable String newName;

    private final Access access;
    private final Printer printer;

    TrashRestoreCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        Restored restored =
                access.with(
                        session -> session,
                        session ->
                                wait.around(Sending.of(session), () -> restore(session.trash())));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", restored.item().id().toString());
        answer.put("kind", restored.item().kind().name().toLowerCase(Locale.ROOT));
        answer.put("name", restored.name());
        json.answer(
                printer, () -> answer, () -> printer.note("cli.trash.restored", restored.name()));
        return ExitCode.DONE.number();
    }

    private Restored restore(Trash trash) {
        TrashItem item = trash.find(id);
        return new Restored(item, trash.restore(item, newName));
    }

    private record Restored(TrashItem item, String name) {}
}
