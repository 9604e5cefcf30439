package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = {
            "Move a key with its value to the trash, from where: certkeep kv restore",
            "Exit code 4 where there is no such key."
        },
        footer = {"", "JSON: key, deleted, id (in the trash; null with --for-good)"})
final class KvRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--for-good", description = "Leave nothing in the trash.")
    private boolean forGood;

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
        UUID id =
                access.with(
                        UserSession::keyValues,
                        entries -> {
                            UUID trashed = entries.delete(key);
                            if (forGood) {
                                entries.trash().purge(trashed);
                            }
                            return trashed;
                        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("deleted", true);
        answer.put("id", forGood ? null : id.toString());
        String words = forGood ? "cli.kv.removed" : "cli.kv.trashed";
        json.answer(printer, () -> answer, () -> printer.note(words, key, ShortId.of(id)));
        return ExitCode.DONE.number();
    }
}
