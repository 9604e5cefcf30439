package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;
import app.certkeep.revocation.RevocationAnswer;
import app.certkeep.revocation.RevocationCheck;
import app.certkeep.revocation.RevocationFinding;
import app.certkeep.revocation.RevocationReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "revocation",
        description = {
            "Ask the authority of a certificate whether it took it back, by OCSP and then by its"
                    + " revocation lists, at the addresses that the certificate names.",
            "Exit code 0 where it did not, 11 where it did, 10 where nobody could say. At most 30"
                    + " seconds an address. Its issuer has to be in the store or among the roots of"
                    + " this computer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert revocation 1f0c7a52",
            "",
            "JSON: outcome (good, revoked, unknown, not-found-out, no-address, no-issuer,",
            "self-signed), revokedAt, reason, answers: [kind, url, privateNetwork, finding (good,",
            "revoked, unknown, or why it counts for nothing), problem, asOf, next]"
        })
final class CertRevocationCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    CertRevocationCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    private record Asking(CertificateService certificates, RevocationCheck revocation) {
        static Asking of(UserSession session) {
            return new Asking(session.certificates(), session.revocation());
        }
    }

    @Override
    public Integer call() {
        RevocationReport report =
                access.with(
                        Asking::of,
                        asking -> asking.revocation().of(asking.certificates().idOf(id)));
        json.answer(printer, () -> json(report), () -> print(report));
        return (switch (report.outcome()) {
                    case GOOD -> ExitCode.DONE;
                    case REVOKED -> ExitCode.REVOKED;
                    case UNKNOWN, NOT_FOUND_OUT, NO_ADDRESS, NO_ISSUER, SELF_SIGNED ->
                            ExitCode.NOT_SERVED;
                })
                .number();
    }

    private static Map<String, Object> json(RevocationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", report.outcome().word());
        json.put("revokedAt", report.revoked().map(one -> Times.iso(one.at())).orElse(null));
        json.put("reason", report.revoked().flatMap(one -> one.reason()).orElse(null));
        json.put("answers", report.answers().stream().map(CertRevocationCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(RevocationAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", answer.source().kind().word());
        json.put("url", answer.source().url());
        json.put("privateNetwork", answer.inside());
        switch (answer.finding()) {
            case RevocationFinding.Good good -> {
                json.put("finding", "good");
                json.put("asOf", Times.iso(good.asOf()));
                json.put("next", good.next().map(Times::iso).orElse(null));
            }
            case RevocationFinding.Revoked revoked -> json.put("finding", "revoked");
            case RevocationFinding.Unknown unknown -> json.put("finding", "unknown");
            case RevocationFinding.Doubtful doubtful -> {
                json.put("finding", doubtful.doubt().word());
                json.put("problem", doubtful.problem().map(one -> one.word()).orElse(null));
            }
        }
        return json;
    }

    private void print(RevocationReport report) {
        printer.print(
                report.revoked()
                                .map(this::revoked)
                                .orElseGet(() -> printer.text(report.outcome().messageKey()))
                        + "\n");
        if (!report.answers().isEmpty()) {
            printer.print("\n");
            printer.table(
                    new Table(
                            printer.headings("asked", "address", "outcome"),
                            report.answers().stream().map(this::row).toList()));
        }
    }

    private String revoked(RevocationFinding.Revoked revoked) {
        String since = Times.toTheSecond(revoked.at());
        return revoked.reason()
                .map(
                        reason ->
                                printer.text(
                                        "revocation.revoked.because",
                                        since,
                                        printer.text("revocation.reason." + reason)))
                .orElseGet(() -> printer.text("revocation.revoked", since));
    }

    private List<String> row(RevocationAnswer answer) {
        String inside = answer.inside() ? " " + printer.text("served.inside") : "";
        return List.of(
                printer.text("revocation.kind." + answer.source().kind().word()),
                answer.source().url(),
                words(answer.finding()) + inside);
    }

    private String words(RevocationFinding finding) {
        return switch (finding) {
            case RevocationFinding.Good good ->
                    printer.text("revocation.finding.good", Times.toTheSecond(good.asOf()));
            case RevocationFinding.Revoked revoked -> revoked(revoked);
            case RevocationFinding.Unknown unknown -> printer.text("revocation.finding.unknown");
            case RevocationFinding.Doubtful doubtful ->
                    printer.text(
                            doubtful.problem()
                                    .map(one -> one.messageKey())
                                    .orElseGet(doubtful.doubt()::messageKey));
        };
    }
}
