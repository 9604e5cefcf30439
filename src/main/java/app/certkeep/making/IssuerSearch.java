package app.certkeep.making;

import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.certificate.KeptCertificate;
import app.certkeep.persistence.Transaction;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the authority in the store that signed a certificate: its name is the issuer's, and its
/// key opens the signature.
final class IssuerSearch {
    private final CertificateKeeping keeping;

    IssuerSearch(CertificateKeeping keeping) {
        this.keeping = keeping;
    }

    /// The one that is valid longest where several are; with its private key where one of them has
    /// that.
    Optional<KeptCertificate> of(Transaction transaction, KeptCertificate certificate) {
        X509CertificateHolder signed = Authority.read(certificate.der());
        List<KeptCertificate> named =
                keeping.authorities(transaction, certificate.facts().issuer());
        return named.stream()
                .filter(one -> isSignedBy(signed, publicKeyOf(one)))
                .max(
                        Comparator.comparing(KeptCertificate::hasKey)
                                .thenComparing(one -> one.facts().notAfter()));
    }

    static boolean isSignedByItself(X509CertificateHolder certificate) {
        return certificate.getSubject().equals(certificate.getIssuer())
                && isSignedBy(certificate, certificate.getSubjectPublicKeyInfo());
    }

    private static SubjectPublicKeyInfo publicKeyOf(KeptCertificate certificate) {
        return Authority.read(certificate.der()).getSubjectPublicKeyInfo();
    }

    /// A key of a kind that is not known here has signed nothing. What a stranger wrote makes
    /// BouncyCastle throw many things.
    private static boolean isSignedBy(X509CertificateHolder signed, SubjectPublicKeyInfo key) {
        try {
            return signed.isSignatureValid(Signatures.verifier(key));
        } catch (CertException | RuntimeException e) {
            return false;
        }
    }
}
