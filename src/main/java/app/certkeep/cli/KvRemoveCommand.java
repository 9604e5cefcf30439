package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.KeyValueService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "rm",
        description = {
            "Move keys with their values to the trash, from where: certkeep kv restore",
            "Of several, all go or none. Exit code 4 where there is no such key."
        },
        footer = {
            "",
            "JSON: key, deleted, id (in the trash; null with --for-good); of several:"
                    + " keys, deleted"
        })
final class KvRemoveCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--for-good", description = "Leave nothing in the trash.")
    private boolean forGood;

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "Keys.")
    private List<String> keys = List.of();

    private final Access access;
    private final Printer printer;

    KvRemoveCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<UUID> ids = access.with(UserSession::keyValues, this::remove);
        if (ids.size() == 1) {
            tell(ids.getFirst());
        } else {
            String words = forGood ? "cli.kv.removed.several" : "cli.kv.trashed.several";
            json.answer(
                    printer,
                    () -> Map.of("keys", keys, "deleted", true),
                    () -> printer.note(words, ids.size()));
        }
        return ExitCode.DONE.number();
    }

    private List<UUID> remove(KeyValueService entries) {
        List<UUID> ids =
                keys.size() == 1
                        ? List.of(entries.delete(keys.getFirst()))
                        : entries.bulk().delete(entries.bulk().idsOf(keys));
        if (forGood) {
            ids.forEach(entries.trash()::purge);
        }
        return ids;
    }

    private void tell(UUID id) {
        String key = keys.getFirst();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("deleted", true);
        answer.put("id", forGood ? null : id.toString());
        String words = forGood ? "cli.kv.removed" : "cli.kv.trashed";
        json.answer(printer, () -> answer, () -> printer.note(words, key, ShortId.of(id)));
    }
}
