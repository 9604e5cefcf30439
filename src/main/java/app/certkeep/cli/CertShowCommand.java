package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "show",
        description = "Show one certificate, without its private key.",
        footer = {
            "",
            "JSON: id, name, subject, issuer, serial, notBefore, notAfter, sha256,"
                    + " subjectAltNames,",
            "keyAlgorithm, keySize, signatureAlgorithm, ca, hasKey, active, createdAt"
        })
final class CertShowCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    CertShowCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        CertificateSummary certificate =
                access.with(
                        UserSession::certificates,
                        service -> service.details(service.idOf(id)).summary());
        json.answer(
                printer,
                () -> CertAnswer.json(certificate),
                () -> printer.table(CertAnswer.fields(certificate, printer)));
        return ExitCode.DONE.number();
    }
}
