package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.EntryImport;
import app.certkeep.keyvalue.Existing;
import app.certkeep.keyvalue.ImportedEntry;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.format.EntryFile;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileKeys;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description = {
            "Take keys and values out of a file. Entries that are there get its values.",
            "Exit code 3 where anything in it is invalid; everything else is in."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv import .env --prefix shop/ --dry-run",
            "  certkeep kv import - --format json < entries.json",
            "  certkeep kv import passwords.kdbx --prefix logins/ --password-stdin < password.txt",
            "  certkeep kv import passwords.kdbx --key-file passwords.keyx",
            "",
            "JSON: written, items: [key, line (null in a file that is no text), result (new,",
            "changed, unchanged, kept or invalid), reason]"
        })
final class KvImportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final KvFormat format = new KvFormat();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The key file of a KDBX file; its password may then be empty.")
    private @Nullable String keyFile;

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private String file = "";

    @Option(names = "--prefix", paramLabel = "TEXT", description = "Goes before each name.")
    private String prefix = "";

    @Option(names = "--dry-run", description = "Write nothing; list what would be done.")
    private boolean preview;

    @Option(names = "--keep", description = "Leave entries that are there as they are.")
    private boolean keep;

    @Option(
            names = "--both",
            description = "Leave them, too, and take what comes under keys with (2) behind them.")
    private boolean both;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    KvImportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        List<ImportedEntry> items;
        try (SecretBytes bytes = bytes();
                FileContent content = content(bytes)) {
            items =
                    access.with(
                            UserSession::keyValues, entries -> take(entries.importing(), content));
        }
        json.answer(printer, () -> json(items), () -> print(items));
        boolean whole = items.stream().noneMatch(item -> item.state() == State.INVALID);
        return (whole ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
    }

    private FileContent content(SecretBytes bytes) {
        EntryFormat read = format.of(file);
        if (!read.isLocked()) {
            if (keyFile != null) {
                throw new UsageException("cli.kv.import.key-file");
            }
            return read.read(bytes);
        }
        if (file.equals("-")) {
            throw new UsageException("cli.kv.import.locked");
        }
        try (FileKeys keys =
                new FileKeys(
                        secrets.password(password.fromInput(), "cli.ask.file-password"),
                        keyFile == null ? null : file(keyFile))) {
            return read.read(bytes, keys);
        }
    }

    private List<ImportedEntry> take(EntryImport importing, FileContent content) {
        return preview
                ? importing.preview(content, prefix)
                : importing.take(content, prefix, existing());
    }

    private Existing existing() {
        if (keep && both) {
            throw new UsageException("cli.kv.import.keep-both");
        }
        if (both) {
            return Existing.BOTH;
        }
        return keep ? Existing.KEEP : Existing.OVERWRITE;
    }

    private SecretBytes bytes() {
        if (file.equals("-")) {
            return secrets.value();
        }
        return file(file);
    }

    private SecretBytes file(String name) {
        try {
            return EntryFile.read(directory.resolve(name));
        } catch (InvalidPathException e) {
            throw new InvalidInputException("no name of a file", "keyvalue.import.file", name);
        }
    }

    private void print(List<ImportedEntry> items) {
        List<ImportedEntry> shown =
                items.stream().filter(item -> preview || item.state() == State.INVALID).toList();
        if (!shown.isEmpty()) {
            boolean lines = ImportedEntry.haveLines(items);
            List<String> headings = printer.headings("line", "key", "outcome", "reason");
            printer.table(
                    new Table(
                            withLine(headings, lines),
                            shown.stream().map(item -> withLine(row(item), lines)).toList()));
        }
        printer.note(
                preview ? "cli.kv.import.preview" : "cli.kv.import.done",
                count(items, State.NEW),
                count(items, State.CHANGED),
                count(items, State.UNCHANGED) + count(items, State.KEPT),
                count(items, State.INVALID));
    }

    private List<String> row(ImportedEntry item) {
        return List.of(
                String.valueOf(item.line()),
                item.key(),
                printer.text("cli.kv.import.state." + word(item.state())),
                reason(item));
    }

    private static List<String> withLine(List<String> cells, boolean wanted) {
        return wanted ? cells : cells.subList(1, cells.size());
    }

    private Map<String, Object> json(List<ImportedEntry> items) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("written", !preview);
        answer.put("items", items.stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(ImportedEntry item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", item.key());
        json.put("line", item.line() == 0 ? null : item.line());
        json.put("result", word(item.state()));
        json.put("reason", item.reason().isEmpty() ? null : reason(item));
        return json;
    }

    private String reason(ImportedEntry item) {
        return item.reason().isEmpty()
                ? ""
                : printer.text(item.reason(), item.arguments().toArray());
    }

    private static long count(List<ImportedEntry> items, State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
