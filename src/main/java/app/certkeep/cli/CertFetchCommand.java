package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.served.FetchResult;
import app.certkeep.served.ServerAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "fetch",
        description = {
            "Ask a server for its certificates, and show them with what there is to say of them."
                    + " They are judged, but never refused.",
            "Exit code 10 where the server cannot be reached. At most 10 seconds; addresses of"
                    + " cloud metadata and link-local ones are refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert fetch example.com",
            "  certkeep cert fetch mail.example.com --starttls smtp --save",
            "  certkeep cert fetch '[2001:db8::1]:8443' --json",
            "",
            "JSON: host, port, starttls, network (public, private, loopback), protocol, cipher,",
            "verdicts: [trusted, self-signed, untrusted, expired, not-yet-valid, name-mismatch,",
            "not-for-servers], chain: [subject, subjectAltNames, issuer, serial, notBefore,",
            "notAfter, sha256]. With --save: imported, restored, duplicates, importedIds"
        })
final class CertFetchCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();
    @Mixin private final ServerOptions options = new ServerOptions();

    @Parameters(
            paramLabel = "HOST[:PORT]",
            description = "The server, or an https:// address; port 443 where none is given.")
    private String place = "";

    @Option(
            names = "--save",
            description = "Import what it shows. What is new is inactive, as with any import.")
    private boolean save;

    private final Access access;
    private final Printer printer;

    CertFetchCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        ServerAddress server = options.server(place);
        return switch (Certkeep.fetch().from(server)) {
            case FetchResult.Unreachable failed -> {
                printer.note(
                        "served.unreachable",
                        server.text(),
                        printer.text(failed.problem().messageKey()));
                yield ExitCode.NOT_SERVED.number();
            }
            case FetchResult.Fetched fetched -> answer(fetched);
        };
    }

    private int answer(FetchResult.Fetched fetched) {
        FetchAnswer answer = new FetchAnswer(fetched, printer);
        if (!save) {
            json.answer(printer, answer::json, answer::print);
            return ExitCode.DONE.number();
        }
        ImportReport report =
                access.with(
                        Sending::of,
                        sending ->
                                wait.around(
                                        sending,
                                        () -> sending.certificates().importText(fetched.pem())));
        json.answer(
                printer,
                () -> {
                    Map<String, Object> both = new LinkedHashMap<>(answer.json());
                    both.put("imported", report.imported());
                    both.put("restored", report.restored());
                    both.put("duplicates", report.duplicates());
                    both.put(
                            "importedIds",
                            report.importedIds().stream().map(UUID::toString).toList());
                    return both;
                },
                () -> {
                    answer.print();
                    printer.note(
                            "cli.fetch.saved",
                            report.imported(),
                            report.duplicates(),
                            report.restored());
                });
        report.rejected()
                .forEach(
                        one ->
                                printer.warn(
                                        VisibleText.of(
                                                printer.text(
                                                        one.reasonKey(),
                                                        one.arguments().toArray()))));
        return (report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
    }
}
