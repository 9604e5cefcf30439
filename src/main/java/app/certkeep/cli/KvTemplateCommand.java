package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryTemplate;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "template",
        description = {
            "Make the entries of a template below a folder: all of them or none.",
            "database: host, port, name, user, password. api-token: url, token. log-in: url, user,"
                    + " password, code. ssh: host, port, user, private-key, passphrase.",
            "Texts and secrets without a value are made empty. Exit code 6 where a key is taken."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv template database shop/db",
            "  certkeep kv template log-in logins/wiki --values-stdin < values.env",
            "",
            "JSON: keys"
        })
final class KvTemplateCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            index = "0",
            paramLabel = "TEMPLATE",
            description = "database, api-token, log-in or ssh.")
    private String template = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Below which they are made.")
    private String folder = "";

    @Option(
            names = "--values-stdin",
            description = "Read values from standard input, in lines of name=value as in .env.")
    private boolean fromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    KvTemplateCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        EntryTemplate wanted = templateOf(template);
        List<String> made;
        try (FileContent content = content()) {
            if (!content.unreadable().isEmpty()) {
                throw new InvalidInputException(
                        "lines are unreadable",
                        "cli.kv.template.line",
                        content.unreadable().getFirst());
            }
            Map<String, SecretBytes> values = new LinkedHashMap<>();
            for (FileEntry entry : content.entries()) {
                values.put(entry.name(), entry.value());
            }
            made =
                    access
                            .with(
                                    UserSession::keyValues,
                                    entries -> entries.templates().make(wanted, below(), values))
                            .stream()
                            .map(EntrySummary::key)
                            .toList();
        }
        json.answer(
                printer,
                () -> Map.of("keys", made),
                () -> printer.note("cli.kv.template.made", made.size(), below()));
        return ExitCode.DONE.number();
    }

    private FileContent content() {
        if (!fromInput) {
            return new FileContent(List.of(), List.of());
        }
        try (SecretBytes bytes = secrets.value()) {
            return EntryFormat.ENV.read(bytes);
        }
    }

    private String below() {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static EntryTemplate templateOf(String word) {
        return Arrays.stream(EntryTemplate.values())
                .filter(each -> each.name().replace('_', '-').equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("cli.kv.template.unknown"));
    }
}
