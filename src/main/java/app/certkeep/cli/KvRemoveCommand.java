package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = {
            "Remove a key and its value for good.",
            "Exit code 4 where there is no such key."
        },
        footer = {"", "JSON: key, deleted"})
final class KvRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    private final Access access;
    private final Printer printer;

    KvRemoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        access.with(
                UserSession::keyValues,
                entries -> {
                    entries.delete(key);
                    return true;
                });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("deleted", true);
        json.answer(printer, () -> answer, () -> printer.note("cli.kv.removed", key));
        return ExitCode.DONE.number();
    }
}
