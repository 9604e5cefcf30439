package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.EntrySummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "mv",
        description = {
            "Give an entry another key, keeping its value.",
            "Where FROM ends with /, all that lies in this folder goes to the folder TO, or"
                    + " nothing.",
            "Exit code 4 where there is no entry under FROM, 6 where TO is taken."
        },
        footer = {"", "JSON: from, key; for a folder from, keys"})
final class KvMoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "FROM", description = "The key it has.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The key it gets.")
    private String to = "";

    private final Access access;
    private final Printer printer;

    KvMoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (from.endsWith("/")) {
            return moveFolder();
        }
        EntrySummary moved =
                access.with(UserSession::keyValues, entries -> entries.rename(from, to));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from);
        answer.put("key", moved.key());
        json.answer(printer, () -> answer, () -> printer.note("cli.kv.moved", from, moved.key()));
        return ExitCode.DONE.number();
    }

    private int moveFolder() {
        List<String> keys =
                access.with(UserSession::keyValues, entries -> entries.folders().move(from, to));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", from);
        answer.put("keys", keys);
        json.answer(printer, () -> answer, () -> printer.note("cli.kv.folder", keys.size(), to));
        return ExitCode.DONE.number();
    }
}
