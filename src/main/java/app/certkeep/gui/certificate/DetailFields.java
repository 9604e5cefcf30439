package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.Lineage;
import app.certkeep.certificate.format.LintFinding;
import app.certkeep.certificate.format.Statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fields of a certificate, in the order of the pane.
final class DetailFields {
    private static final int NAMES_SHOWN = 20;

    /// A field.
    ///
    /// @param key of its name is `certificates.field.` and this
    /// @param shown safe to look at
    /// @param copied as the certificate has it
    record Field(String key, String shown, String copied) {}

    private final CertificateTexts texts;

    DetailFields(CertificateTexts texts) {
        this.texts = texts;
    }

    List<Field> of(InspectedCertificate details) {
        CertificateSummary it = details.summary();
        List<Field> fields = new ArrayList<>();
        if (!details.findings().isEmpty()) {
            fields.add(findings(details.findings()));
        }
        details.lineage().replacedBy().ifPresent(by -> fields.add(relative("replaced-by", by)));
        details.lineage().replaced().forEach(one -> fields.add(relative("replaces", one)));
        fields.addAll(always(it, details));
        return fields;
    }

    private List<Field> always(CertificateSummary it, InspectedCertificate details) {
        return List.of(
                raw("subject", it.subject()),
                names(it.subjectAltNames()),
                raw("issuer", it.issuer()),
                time("not-before", it.notBefore()),
                time("not-after", it.notAfter()),
                same("validity", words(details.validity())),
                same("key", CertificateTexts.key(it)),
                same("private-key", word(it.hasKey() ? "key.present" : "key.none")),
                same("signature", CertificateTexts.shown(it.signatureAlgorithm())),
                same("ca", word(it.ca() ? "yes" : "no")),
                raw("serial", it.serial()),
                raw("sha256", it.sha256()),
                raw("sha1", details.view().sha1()),
                time("created", it.createdAt()),
                same("id", it.id().toString()),
                new Field("pem", word("pem.shown"), details.pem()));
    }

    private Field relative(String key, Lineage.Relative one) {
        String word = one.trashed() ? "lineage.trashed" : "lineage";
        String shown =
                texts.messages()
                        .text(
                                "certificates." + word,
                                CertificateTexts.shown(one.name()),
                                texts.local(one.notAfter()),
                                texts.local(one.replacedAt()));
        return new Field(key, shown, one.id().toString());
    }

    private Field findings(List<LintFinding> findings) {
        return same(
                "findings",
                findings.stream()
                        .map(
                                finding ->
                                        texts.messages()
                                                        .text(
                                                                "certificate.severity."
                                                                        + keyOf(finding))
                                                + ": "
                                                + words(finding.what()))
                        .collect(Collectors.joining("\n")));
    }

    private static String keyOf(LintFinding finding) {
        return CertificateTexts.keyOf(finding.severity());
    }

    private String words(Statement statement) {
        return texts.messages().text(statement.key(), statement.visible());
    }

    private Field names(List<String> names) {
        String first =
                names.stream()
                        .limit(NAMES_SHOWN)
                        .map(CertificateTexts::shown)
                        .collect(Collectors.joining("\n"));
        int more = names.size() - NAMES_SHOWN;
        String shown =
                more > 0 ? texts.messages().text("certificates.names.rest", first, more) : first;
        return new Field(
                "names", names.isEmpty() ? word("names.none") : shown, String.join("\n", names));
    }

    private Field time(String key, Instant time) {
        return new Field(key, texts.exact(time), time.toString());
    }

    private static Field raw(String key, String value) {
        return new Field(key, CertificateTexts.shown(value), value);
    }

    private static Field same(String key, String value) {
        return new Field(key, value, value);
    }

    private String word(String key) {
        return texts.messages().text("certificates." + key);
    }
}
