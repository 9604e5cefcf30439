package app.certkeep.certificate.format;

import app.certkeep.certificate.format.LintFinding.Severity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Plain rules for certificates: what the CA/Browser Forum's requirements and RFC 5280 say, as far
/// as it concerns whoever runs a service.
public final class CertificateLint {
    /// The longest lifetime of a certificate that is not an authority's.
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(398);

    /// Bits below which a key can be broken; of elliptic curves less is as strong.
    private static final Map<String, Integer> SHORTEST =
            Map.of("RSA", 2048, "RSA-PSS", 2048, "DSA", 2048, "EC", 224, "SM2", 224);

    private static final Pattern BROKEN_DIGEST =
            Pattern.compile("\\b(sha1|sha|md[245])(?=[ _]|-old|$)");

    private final ParsedCertificate certificate;
    private final CertificateView view;
    private final Instant now;
    private final List<LintFinding> findings = new ArrayList<>();

    private CertificateLint(ParsedCertificate certificate, CertificateView view, Instant now) {
        this.certificate = certificate;
        this.view = view;
        this.now = now;
    }

    /// What is wrong, problems first.
    public static List<LintFinding> of(
            ParsedCertificate certificate, CertificateView view, Instant now) {
        CertificateLint lint = new CertificateLint(certificate, view, now);
        lint.validity();
        lint.strength();
        lint.authority();
        lint.names();
        lint.extensions();
        return lint.findings.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }

    private void validity() {
        Instant from = certificate.notBefore();
        Instant until = certificate.notAfter();
        if (until.isBefore(from)) {
            problem("never-valid");
        } else if (until.isBefore(now)) {
            problem("expired", Duration.between(until, now).toDays());
        } else if (from.isAfter(now)) {
            problem("not-yet-valid", Duration.between(now, from).toDays());
        }
        Duration lifetime = Duration.between(from, until);
        if (!certificate.ca() && lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            warning("long-lifetime", lifetime.toDays(), LONGEST_LIFETIME.toDays());
        }
    }

    private void strength() {
        String algorithm = certificate.keyAlgorithm();
        int shortest = SHORTEST.getOrDefault(algorithm, 0);
        if (certificate.keySize().isEmpty()) {
            warning("unreadable-key", algorithm);
        } else if (certificate.keySize().getAsInt() < shortest) {
            problem("weak-key", algorithm, certificate.keySize().getAsInt(), shortest);
        } else if (algorithm.equals("DSA")) {
            warning("dsa");
        }
        boolean ownIssuer = certificate.subject().equals(certificate.issuer());
        String signature = certificate.signatureAlgorithm();
        if (!ownIssuer && brokenDigest(signature)) {
            problem("weak-signature", signature);
        }
    }

    /// Of the names that OpenSSL gives: `sha1WithRSAEncryption`, `ecdsa-with-SHA1`, `dsaWithSHA1`.
    static boolean brokenDigest(String algorithm) {
        String words = algorithm.toLowerCase(Locale.ROOT).replace("with", " ");
        return BROKEN_DIGEST.matcher(words).find();
    }

    private void authority() {
        boolean signs = view.says("certificate.usage.key-cert-sign");
        if (signs && !certificate.ca()) {
            problem("ca-without-constraints");
        }
        boolean usage = view.extensions().stream().anyMatch(e -> e.oid().equals("2.5.29.15"));
        if (certificate.ca() && usage && !signs) {
            warning("ca-cannot-sign");
        }
    }

    private void names() {
        boolean purposes = view.extensions().stream().anyMatch(e -> e.oid().equals("2.5.29.37"));
        boolean server =
                !purposes
                        || view.says("certificate.purpose.server")
                        || view.says("certificate.purpose.any");
        if (!certificate.ca() && server && certificate.subjectAltNames().isEmpty()) {
            problem("no-names");
        }
    }

    private void extensions() {
        if (view.says("certificate.says.twice")) {
            problem("extension-twice");
        }
        if (view.says("certificate.says.unreadable")) {
            warning("extension-unreadable");
        }
        view.extensions().stream()
                .filter(extension -> extension.critical() && extension.nameKey().isEmpty())
                .limit(10)
                .forEach(extension -> warning("critical-unknown", extension.oid()));
    }

    private void problem(String key, Object... arguments) {
        add(Severity.PROBLEM, key, arguments);
    }

    private void warning(String key, Object... arguments) {
        add(Severity.WARNING, key, arguments);
    }

    private void add(Severity severity, String key, Object... arguments) {
        findings.add(new LintFinding(severity, Statement.of("certificate.lint." + key, arguments)));
    }
}
