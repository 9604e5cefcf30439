package app.certkeep.cli;

import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.EntrySummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Take a key with its value out of the trash; or, with --version, give an entry the"
                    + " value of an earlier version again, which makes a new version.",
            "Exit code 6 where the key is taken by now: give it another one with --as."
        },
        footer = {"", "JSON: key, version (the one it has now; with --version alone)"})
final class KvRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key, or the id that the trash shows.")
    private String key = "";

    @Option(names = "--as", paramLabel = "KEY", description = "Another key for it.")
    private @Nullable String newKey;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "The version to bring back; see: certkeep kv history")
    private @Nullable Long version;

    @Option(
            names = "--because",
            paramLabel = "TEXT",
            description = "Why, for the history of the entry; with --version.")
    private String because = "";

    private final Access access;
    private final Printer printer;

    KvRestoreCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (version != null) {
            return bringBack(version);
        }
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

    private int bringBack(long number) {
        if (newKey != null) {
            throw new UsageException("cli.kv.version.no-key");
        }
        EntrySummary now =
                access.with(
                        UserSession::keyValues,
                        entries -> entries.history().restore(key, number, because));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", now.key());
        answer.put("version", now.revision());
        json.answer(
                printer,
                () -> answer,
                () -> printer.note("cli.kv.version.back", key, String.valueOf(number)));
        return ExitCode.DONE.number();
    }
}
