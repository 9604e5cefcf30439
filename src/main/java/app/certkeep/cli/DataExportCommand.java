package app.certkeep.cli;

import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.archive.ArchiveCounts;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = {
            "Write everything that you keep to one file that is encrypted with a password of its"
                    + " own.",
            "Your password is needed. Nobody can open the file without its own password. A file"
                    + " that is there already is replaced once the new one is complete."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep data export everything.certkeep",
            "  certkeep data export everything.certkeep --password-stdin < two-lines.txt",
            "",
            "JSON: file, certificates, entries, endpoints, damaged: [name]"
        })
final class DataExportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--password-stdin",
            description =
                    "Read two lines from standard input: your password, then that of the file."
                            + " Without it, you are asked at the terminal.")
    private boolean fromInput;

    @Parameters(paramLabel = "FILE", description = "Where to, usually named ….certkeep.")
    private String file = "";

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    DataExportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        ArchiveCounts counts;
        // Asks before the store is opened, which would keep it from others.
        try (Password own = secrets.password(fromInput, "cli.ask.password");
                Password ofFile = secrets.newPassword(fromInput, "cli.ask.new-file-password")) {
            counts =
                    access.with(
                            UserSession::archive,
                            archive ->
                                    archive.export(
                                            own,
                                            ofFile,
                                            content ->
                                                    new OutputFile(directory, file)
                                                            .write(content::writeTo, true)));
        }
        json.answer(printer, () -> answer(counts), () -> print(counts));
        return (counts.damaged().isEmpty() ? ExitCode.DONE : ExitCode.STORE_UNAVAILABLE).number();
    }

    private void print(ArchiveCounts counts) {
        printer.note(
                "archive.exported", counts.certificates(), counts.entries(), counts.endpoints());
        if (!counts.damaged().isEmpty()) {
            printer.note("archive.exported.damaged", counts.damaged().size());
        }
        printer.note("cli.cert.exported", file);
    }

    private Map<String, Object> answer(ArchiveCounts counts) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file);
        answer.put("certificates", counts.certificates());
        answer.put("entries", counts.entries());
        answer.put("endpoints", counts.endpoints());
        answer.put("damaged", counts.damaged());
        return answer;
    }
}
