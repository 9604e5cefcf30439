package app.certkeep.cli;

import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
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
            "Write the entries below a prefix to a file, with their values in clear.",
            "Names are what follows the prefix. In env, what is neither letter, digit nor _ becomes"
                    + " _, and notes stand above as comments."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv export shop/ --out .env",
            "  certkeep kv export --out entries.json",
            "",
            "JSON, with a file: file, format"
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

    private final Access access;
    private final Printer printer;
    private final Path directory;

    KvExportCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
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
