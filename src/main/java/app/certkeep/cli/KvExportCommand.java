package app.certkeep.cli;

import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.archive.ArchiveCounts;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = {
            "Write the entries below a prefix to a file, with their values in clear; or, with"
                    + " --encrypt, to one with a password of its own, which certkeep data import"
                    + " takes, with notes, tags, types and expiry.",
            "Names are what follows the prefix. In env, what is neither letter, digit nor _ becomes"
                    + " _, and notes stand above as comments."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv export shop/ --out .env",
            "  certkeep kv export --out entries.json",
            "  certkeep kv export shop/ --encrypt --out shop.certkeep",
            "",
            "JSON, with a file: file, format; with --encrypt: file, entries, damaged: [id]"
        })
final class KvExportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final KvFormat format = new KvFormat();

    @Parameters(
            arity = "0..1",
            paramLabel = "PREFIX",
            description = "Only keys that begin with this; letter case counts.")
    private String prefix = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; without this option, or with -, standard output.")
    private String out = "-";

    @Option(
            names = "--encrypt",
            description = "Ask for your password and one for the file, and write it encrypted.")
    private boolean encrypt;

    @Option(
            names = "--password-stdin",
            description =
                    "With --encrypt: read two lines from standard input, your password, then that"
                            + " of the file.")
    private boolean fromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    KvExportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        return encrypt ? writeEncrypted() : writeInClear();
    }

    private int writeEncrypted() {
        if (out.equals("-")) {
            throw new UsageException("cli.kv.export.encrypt-out");
        }
        ArchiveCounts counts;
        // Asks before the store is opened, which would keep it from others.
        try (Password own = secrets.password(fromInput, "cli.ask.password");
                Password ofFile = secrets.newPassword(fromInput, "cli.ask.new-file-password")) {
            counts =
                    access.with(
                            UserSession::archive,
                            archive ->
                                    archive.exportEntries(
                                            prefix,
                                            own,
                                            ofFile,
                                            content ->
                                                    new OutputFile(directory, out)
                                                            .write(content::writeTo, true)));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", out);
        answer.put("entries", counts.entries());
        answer.put("damaged", counts.damaged());
        json.answer(
                printer,
                () -> answer,
                () -> printer.note("keyvalue.export.sealed", counts.entries(), out));
        return (counts.damaged().isEmpty() ? ExitCode.DONE : ExitCode.STORE_UNAVAILABLE).number();
    }

    private int writeInClear() {
        try (SecretBytes file =
                access.with(
                        UserSession::keyValues,
                        entries -> entries.exporting().file(prefix, format.of(out)))) {
            if (out.equals("-")) {
                printer.exactly(file.bytes());
                return ExitCode.DONE.number();
            }
            new OutputFile(directory, out).write(file.bytes(), true);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", out);
        answer.put("format", format.of(out).name().toLowerCase(Locale.ROOT));
        json.answer(printer, () -> answer, () -> printer.note("cli.kv.exported", out));
        return ExitCode.DONE.number();
    }
}
