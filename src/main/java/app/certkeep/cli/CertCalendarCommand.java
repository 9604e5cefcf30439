package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "calendar",
        description = {
            "Write the ends of certificates that have not expired to an iCalendar file (RFC 5545),"
                    + " each with a reminder when it begins to count as expiring.",
            "Importing a later file into the same calendar updates the events."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert calendar --out certificates.ics",
            "  certkeep cert calendar --query 'is:active tag:web' --out -",
            "",
            "JSON: file"
        })
final class CertCalendarCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final OutOption out = new OutOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description = "Only those that certkeep cert list --query shows for it.")
    private String query = "";

    private final Access access;
    private final Printer printer;
    private final Path directory;

    CertCalendarCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        byte[] file =
                access.with(
                        UserSession::certificates,
                        service ->
                                service.expiry()
                                        .calendar(
                                                query,
                                                one ->
                                                        printer.text(
                                                                "certificate.calendar.title",
                                                                one.name())));
        if (out.write(file, false, printer, directory)) {
            json.answer(
                    printer,
                    () -> Map.of("file", out.file()),
                    () -> printer.note("cli.cert.exported", out.file()));
        }
        return ExitCode.DONE.number();
    }
}
