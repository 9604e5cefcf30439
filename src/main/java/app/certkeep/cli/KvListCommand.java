package app.certkeep.cli;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.EntryJson;
import app.certkeep.keyvalue.EntryList;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = {
            "List keys, without their values.",
            "Exit code 7 where entries are damaged; the others are listed all the same."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep kv list servers/",
            "  certkeep kv list --search 'db example' --values",
            "",
            "JSON: items: [key, size (bytes), lines, createdAt, updatedAt, revision, type, notes,",
            "tags, expires],",
            "with --trash items: [id, kind, name, deletedAt, purgeAt]"
        })
final class KvListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PREFIX",
            description = "Only keys that begin with this; letter case counts.")
    private String prefix = "";

    @Option(names = "--trash", description = "List what lies in the trash instead.")
    private boolean trash;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only entries that have all these words in key, notes or tags.")
    private String words = "";

    @Option(names = "--values", description = "Search the values, too, which takes longer.")
    private boolean values;

    private final Access access;
    private final Printer printer;

    KvListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (trash) {
            TrashAnswer.print(access.with(UserSession::trash, this::trashed), json, printer);
            return ExitCode.DONE.number();
        }
        EntryList list = access.with(UserSession::keyValues, this::list);
        json.answer(
                printer,
                () -> Map.of("items", list.entries().stream().map(EntryJson::of).toList()),
                () -> print(list.entries()));
        if (list.damaged().isEmpty()) {
            return ExitCode.DONE.number();
        }
        printer.note("cli.kv.damaged", list.damaged().size());
        return ExitCode.STORE_UNAVAILABLE.number();
    }

    private EntryList list(KeyValueService entries) {
        if (words.isBlank()) {
            return entries.list(prefix);
        }
        EntryQuery query = EntryQuery.of(words);
        EntryList found =
                values
                        ? entries.searching().listWithValues(query, () -> false).orElseThrow()
                        : entries.searching().list(query);
        return new EntryList(
                found.entries().stream().filter(entry -> entry.key().startsWith(prefix)).toList(),
                found.damaged());
    }

    private List<TrashItem> trashed(Trash items) {
        return items.list().stream()
                .filter(item -> item.kind() == TrashItem.Kind.ENTRY)
                .filter(item -> item.name().startsWith(prefix))
                .toList();
    }

    private void print(List<EntrySummary> entries) {
        if (entries.isEmpty()) {
            printer.note(prefix.isEmpty() && words.isBlank() ? "cli.kv.none" : "cli.kv.none-match");
            return;
        }
        printer.table(
                new Table(
                        printer.headings("key", "type", "bytes", "lines", "updated", "tags"),
                        entries.stream()
                                .map(
                                        entry ->
                                                List.of(
                                                        entry.key(),
                                                        EntryJson.word(entry.details().type()),
                                                        String.valueOf(entry.size()),
                                                        String.valueOf(entry.lines()),
                                                        Times.toTheSecond(entry.updatedAt()),
                                                        String.join(", ", entry.details().tags())))
                                .toList()));
    }
}
