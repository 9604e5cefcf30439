package app.certkeep.certificate;

import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.LintFinding;
import app.certkeep.certificate.format.Statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Certificates as the objects of JSON, the same wherever they are shown. Texts are as a stranger
/// wrote them.
public final class CertificateJson {
    private final Function<Statement, String> words;

    /// @param words puts a statement into words, raw
    public CertificateJson(Function<Statement, String> words) {
        this.words = words;
    }

    public static Map<String, Object> of(CertificateSummary certificate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", certificate.id().toString());
        json.put("name", certificate.name());
        json.put("subject", certificate.subject());
        json.put("issuer", certificate.issuer());
        json.put("serial", certificate.serial());
        json.put("notBefore", certificate.notBefore().toString());
        json.put("notAfter", certificate.notAfter().toString());
        json.put("sha256", certificate.sha256());
        json.put("subjectAltNames", certificate.subjectAltNames());
        json.put("keyAlgorithm", certificate.keyAlgorithm());
        json.put(
                "keySize",
                certificate.keySize().isPresent() ? certificate.keySize().getAsInt() : null);
        json.put("signatureAlgorithm", certificate.signatureAlgorithm());
        json.put("ca", certificate.ca());
        json.put("hasKey", certificate.hasKey());
        json.put("active", certificate.active());
        json.put("tags", certificate.tags());
        json.put("createdAt", certificate.createdAt().toString());
        return json;
    }

    /// What became of an import, without what was rejected.
    public static Map<String, Object> of(ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("imported", report.imported());
        json.put("restored", report.restored());
        json.put("paired", report.paired());
        json.put("duplicates", report.duplicates());
        json.put("keysAlreadyThere", report.keysAlreadyThere());
        json.put("importedIds", report.importedIds().stream().map(UUID::toString).toList());
        return json;
    }

    public Map<String, Object> of(InspectedCertificate seen) {
        CertificateView view = seen.view();
        Map<String, Object> json = of(seen.summary());
        json.put("replacedBy", seen.lineage().replacedBy().map(this::relative).orElse(null));
        json.put("replaces", seen.lineage().replaced().stream().map(this::relative).toList());
        json.put("version", view.version());
        json.put("sha1", view.sha1());
        json.put("keyOid", view.keyOid());
        json.put("curve", view.curve().orElse(null));
        json.put("signatureOid", view.signatureOid());
        json.put("keyId", view.keyId().orElse(null));
        json.put("authorityKeyId", view.authorityKeyId().orElse(null));
        json.put("extensions", view.extensions().stream().map(this::extension).toList());
        json.put("moreExtensions", view.moreExtensions());
        json.put("findings", seen.findings().stream().map(this::finding).toList());
        json.put("pem", seen.pem());
        return json;
    }

    private Map<String, Object> relative(Lineage.Relative relative) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", relative.id().toString());
        json.put("name", relative.name());
        json.put("notAfter", relative.notAfter().toString());
        json.put("replacedAt", relative.replacedAt().toString());
        json.put("trashed", relative.trashed());
        return json;
    }

    private Map<String, Object> extension(CertificateExtension extension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("oid", extension.oid());
        json.put("name", words.apply(extension.name()));
        json.put("critical", extension.critical());
        json.put("meaning", extension.meaning().stream().map(words).toList());
        json.put("hex", extension.hex());
        return json;
    }

    private Map<String, Object> finding(LintFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.what().key().replace("certificate.lint.", ""));
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("text", words.apply(finding.what()));
        return json;
    }
}
