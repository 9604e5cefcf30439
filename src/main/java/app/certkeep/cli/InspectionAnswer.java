package app.certkeep.cli;

import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.Lineage;
import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.LintFinding;
import app.certkeep.certificate.format.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All that a certificate says in answers. In JSON its texts are as a stranger wrote them.
final class InspectionAnswer {
    private static final int LONGEST_HEX = 96;

    private final InspectedCertificate seen;
    private final Printer printer;

    InspectionAnswer(InspectedCertificate seen, Printer printer) {
        this.seen = seen;
        this.printer = printer;
    }

    Map<String, Object> json() {
        return new CertificateJson(one -> printer.text(one.key(), one.arguments().toArray()))
                .of(seen);
    }

    void print() {
        List<List<String>> fields =
                new ArrayList<>(CertAnswer.fields(seen.summary(), printer).rows());
        CertificateView view = seen.view();
        seen.lineage()
                .replacedBy()
                .ifPresent(by -> fields.add(printer.field("replaced-by", relative(by))));
        seen.lineage()
                .replaced()
                .forEach(one -> fields.add(printer.field("replaces", relative(one))));
        fields.add(printer.field("validity", words(seen.validity())));
        view.curve().ifPresent(curve -> fields.add(printer.field("curve", curve)));
        fields.add(printer.field("version", view.version()));
        fields.add(printer.field("sha1", view.sha1()));
        printer.table(Table.ofFields(fields));
        printer.print("\n" + printer.text("cli.cert.extensions") + "\n");
        view.extensions().forEach(this::print);
        if (view.extensions().isEmpty()) {
            printer.print("  " + printer.text("cli.cert.extensions.none") + "\n");
        }
        if (view.moreExtensions() > 0) {
            printer.note("cli.cert.extensions.more", view.moreExtensions());
        }
        if (!seen.findings().isEmpty()) {
            printer.print("\n" + printer.text("cli.cert.findings") + "\n");
            seen.findings().forEach(this::print);
        }
    }

    private static String relative(Lineage.Relative one) {
        return ShortId.of(one.id()) + "  " + one.name() + "  " + Times.day(one.notAfter());
    }

    private void print(CertificateExtension extension) {
        String critical = extension.critical() ? ", " + printer.text("cli.cert.critical") : "";
        printer.print("  " + name(extension) + " (" + extension.oid() + critical + ")\n");
        extension.meaning().forEach(one -> printer.print("    " + words(one) + "\n"));
        if (extension.meaning().isEmpty()) {
            String hex = extension.hex();
            boolean whole = hex.length() <= LONGEST_HEX;
            printer.print("    " + (whole ? hex : hex.substring(0, LONGEST_HEX) + "…") + "\n");
        }
    }

    private void print(LintFinding finding) {
        printer.print("  " + severity(finding) + ": " + words(finding.what()) + "\n");
    }

    private String severity(LintFinding finding) {
        return printer.text(
                "certificate.severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    private String name(CertificateExtension extension) {
        return words(extension.name());
    }

    private String words(Statement statement) {
        return printer.text(statement.key(), statement.visible());
    }
}
