package app.certkeep.making;

import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.SignatureCheck;
import app.certkeep.persistence.Transaction;

import java.util.Comparator;
import java.util.Optional;

/// Finds the authority in the store that signed a certificate: its name is the issuer's, and its
/// key opens the signature.
final class IssuerSearch {
    private final CertificateKeeping keeping;

    IssuerSearch(CertificateKeeping keeping) {
        this.keeping = keeping;
    }

    /// Of several, one with its private key, and then the one that is valid longest.
    Optional<KeptCertificate> of(Transaction transaction, KeptCertificate certificate) {
        ParsedCertificate signed = CertificateMaker.parsed(certificate.der());
        return keeping.authorities(transaction, certificate.facts().issuer()).stream()
                .filter(one -> isSignedBy(signed, CertificateMaker.parsed(one.der())))
                .max(
                        Comparator.comparing(KeptCertificate::hasKey)
                                .thenComparing(one -> one.facts().notAfter()));
    }

    static boolean isSignedByItself(byte[] der) {
        ParsedCertificate certificate = CertificateMaker.parsed(der);
        return certificate.subject().equals(certificate.issuer())
                && isSignedBy(certificate, certificate);
    }

    private static boolean isSignedBy(ParsedCertificate signed, ParsedCertificate issuer) {
        return SignatureCheck.of(signed, issuer) == SignatureCheck.Verdict.SIGNED;
    }
}
