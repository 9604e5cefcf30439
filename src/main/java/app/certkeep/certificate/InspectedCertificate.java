package app.certkeep.certificate;

import app.certkeep.certificate.format.CertificateLint;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.LintFinding;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.certificate.format.Statement;
import app.certkeep.certificate.format.ValidityWords;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// All that a certificate says, never its key.
///
/// @param validity how far it is in its time
/// @param lineage whose place it took, and which took its own
/// @param findings what is wrong with it, problems first
public record InspectedCertificate(
        CertificateSummary summary,
        CertificateView view,
        Statement validity,
        Lineage lineage,
        List<LintFinding> findings,
        String pem) {

    static InspectedCertificate of(
            CertificateSummary summary, Lineage lineage, byte[] der, Instant now) {
        ParsedCertificate parsed = CertificateView.parsed(der);
        CertificateView view = CertificateView.of(der);
        return new InspectedCertificate(
                summary,
                view,
                ValidityWords.of(parsed.notBefore(), parsed.notAfter(), now),
                lineage,
                CertificateLint.of(parsed, view, now),
                new String(PemWriter.certificate(der), StandardCharsets.US_ASCII));
    }
}
