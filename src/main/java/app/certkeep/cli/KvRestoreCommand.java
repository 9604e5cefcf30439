package app.certkeep.cli;

import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Take a key with its value out of the trash.",
            "Exit code 6 where the key is taken by now: give it another one with --as."
        },
        footer = {"", "JSON: key"})
final class KvRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key, or the id that the trash shows.")
    private String key = "";

    @Option(names = "--as", paramLabel = "KEY", description = "Another key for it.")
    private @Nullable String newKey;

    private final Access access;
    private final Printer printer;

    KvRestoreCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        String restored =
                access.with(
                        UserSession::trash,
                        trash -> trash.restore(trash.find(key, TrashItem.Kind.ENTRY), newKey));
        json.answer(
                printer,
                () -> Map.of("key", restored),
                () -> printer.note("cli.trash.restored", restored));
        return ExitCode.DONE.number();
    }
}
