package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.archive.ArchiveReport;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description = {
            "Take in what a file of: certkeep data export holds.",
            "What is there already stays as it is and counts as a duplicate. A key that is taken"
                + " with another value, or an endpoint's address with another secret, is a"
                + " conflict: it is reported, and what is there stays. A file that is damaged or"
                + " has another password changes nothing.",
            "Exit code 6 where there were conflicts, 3 where something could not be kept;"
                    + " everything else is in."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep data import everything.certkeep",
            "",
            "JSON: certificates, entries, endpoints (new ones), restored, duplicates,",
            "conflicts: [name], rejected: [name]"
        })
final class DataImportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    DataImportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        ArchiveReport report;
        try (Password ofFile = secrets.password(password.fromInput(), "cli.ask.data-password")) {
            Path whole = directory.resolve(file);
            report =
                    access.with(UserSession::archive, archive -> archive.importFrom(whole, ofFile));
        }
        json.answer(printer, () -> answer(report), () -> print(report));
        return code(report).number();
    }

    private static ExitCode code(ArchiveReport report) {
        if (!report.conflicts().isEmpty()) {
            return ExitCode.CONFLICT;
        }
        return report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private void print(ArchiveReport report) {
        printer.table(
                Table.ofFields(
                        List.of(
                                printer.field("certificates", report.certificates().added()),
                                printer.field("keys", report.entries().added()),
                                printer.field("endpoints", report.endpoints().added()),
                                printer.field("restored", report.restored()),
                                printer.field("duplicates", report.duplicates()),
                                printer.field("conflicts", report.conflicts().size()),
                                printer.field("rejected", report.rejected().size()))));
        report.conflicts().forEach(name -> printer.note("archive.conflict", name));
        report.rejected().forEach(name -> printer.note("archive.rejected", name));
    }

    private static Map<String, Object> answer(ArchiveReport report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("certificates", report.certificates().added());
        answer.put("entries", report.entries().added());
        answer.put("endpoints", report.endpoints().added());
        answer.put("restored", report.restored());
        answer.put("duplicates", report.duplicates());
        answer.put("conflicts", report.conflicts());
        answer.put("rejected", report.rejected().stream().map(VisibleText::of).toList());
        return answer;
    }
}
