package app.certkeep.cli;

import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.LintFinding;
import app.certkeep.certificate.format.Statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        CertificateView view = seen.view();
        Map<String, Object> json = new LinkedHashMap<>(CertAnswer.json(seen.summary()));
        json.put("version", view.version());
        json.put("sha1", view.sha1());
        json.put("keyOid", view.keyOid());
        json.put("curve", view.curve().orElse(null));
        json.put("signatureOid", view.signatureOid());
        json.put("keyId", view.keyId().orElse(null));
        json.put("authorityKeyId", view.authorityKeyId().orElse(null));
        json.put("extensions", view.extensions().stream().map(this::json).toList());
        json.put("moreExtensions", view.moreExtensions());
        json.put("findings", seen.findings().stream().map(this::json).toList());
        json.put("pem", seen.pem());
        return json;
    }

    private Map<String, Object> json(CertificateExtension extension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("oid", extension.oid());
        json.put("name", name(extension));
        json.put("critical", extension.critical());
        json.put(
                "meaning",
                extension.meaning().stream()
                        .map(one -> printer.text(one.key(), one.arguments().toArray()))
                        .toList());
        json.put("hex", extension.hex());
        return json;
    }

    private Map<String, Object> json(LintFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.what().key().replace("certificate.lint.", ""));
        json.put("severity", severity(finding));
        json.put("text", printer.text(finding.what().key(), finding.what().visible()));
        return json;
    }

    void print() {
        List<List<String>> fields =
                new ArrayList<>(CertAnswer.fields(seen.summary(), printer).rows());
        CertificateView view = seen.view();
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
        return printer.text(extension.nameKey().orElse("certificate.extension.unknown"));
    }

    private String words(Statement statement) {
        return printer.text(statement.key(), statement.visible());
    }
}
