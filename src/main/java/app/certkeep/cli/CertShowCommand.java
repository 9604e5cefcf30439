package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.format.DerOutline;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;
import java.util.function.Function;

@Command(
        name = "show",
        description = {
            "Show all that one certificate says, without its private key: its fields, every"
                    + " extension in words with its number, and what is wrong with it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert show 1f0c7a52",
            "  certkeep cert show 1f0c7a52 --pem | openssl x509 -noout -text",
            "",
            "JSON: as in cert list, then replacedBy, replaces: [id, name, notAfter, replacedAt,",
            "trashed], version, sha1, keyOid, curve, signatureOid, keyId,",
            "authorityKeyId, extensions: [oid, name, critical, meaning, hex], moreExtensions,",
            "findings: [rule, severity, text], pem. With --asn1: complete, nodes: [depth, offset,",
            "header, length, type, value]"
        })
final class CertShowCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @ArgGroup private @Nullable Form form;

    private final Access access;
    private final Printer printer;

    CertShowCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (form != null && form.asn1) {
            DerOutline outline = with(s -> s.inspection().outline(s.idOf(id)));
            json.answer(
                    printer,
                    () -> Asn1Answer.json(outline),
                    () -> Asn1Answer.print(outline, printer));
            return ExitCode.DONE.number();
        }
        InspectedCertificate seen = with(service -> service.inspection().of(service.idOf(id)));
        InspectionAnswer answer = new InspectionAnswer(seen, printer);
        json.answer(
                printer,
                answer::json,
                form == null ? answer::print : () -> printer.print(seen.pem()));
        return ExitCode.DONE.number();
    }

    private <T> T with(Function<CertificateService, T> work) {
        return access.with(UserSession::certificates, work);
    }

    /// One of the two, or neither.
    private static final class Form {
        @Option(names = "--pem", description = "Only the certificate itself, as PEM.")
        private boolean pem;

        @Option(names = "--asn1", description = "The tree of its ASN.1 encoding.")
        private boolean asn1;
    }
}
