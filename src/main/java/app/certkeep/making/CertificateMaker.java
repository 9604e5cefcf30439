package app.certkeep.making;

import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.crypto.RandomSource;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;

/// Writes and signs certificates (RFC 5280). Serials are 20 random octets, the most that the RFC
/// allows, so that nothing has to be counted and nobody can guess one. Keys are named by the SHA-1
/// of their bits, which is a name here and protects nothing.
final class CertificateMaker {
    private static final int SERIAL_OCTETS = 20;

    private final RandomSource random;

    CertificateMaker(RandomSource random) {
        this.random = random;
    }

    ParsedCertificate selfSigned(Draft draft, Period period, KeyInUse key) {
        byte[] own = identifier(draft.publicKey());
        return make(draft, period, new Issuer(draft.subject(), own, key));
    }

    ParsedCertificate signed(Draft draft, Period period, Authority authority, KeyInUse key) {
        authority.requireMaySign(period, draft);
        X509CertificateHolder certificate = authority.certificate();
        return make(
                draft, period, new Issuer(certificate.getSubject(), identifier(certificate), key));
    }

    /// @param identifier of its key
    private record Issuer(X500Name name, byte[] identifier, KeyInUse key) {}

    private ParsedCertificate make(Draft draft, Period period, Issuer issuer) {
        KeyStrength.require(draft.publicKey());
        X509v3CertificateBuilder builder =
                new X509v3CertificateBuilder(
                        issuer.name(),
                        serial(),
                        new Time(Date.from(period.from())),
                        new Time(Date.from(period.until())),
                        draft.subject(),
                        draft.publicKey());
        try {
            for (Extension extension : draft.extensions()) {
                builder.addExtension(extension);
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new SubjectKeyIdentifier(identifier(draft.publicKey())));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(issuer.identifier()));
            return parsed(builder.build(Signatures.signer(issuer.key())).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BigInteger serial() {
        byte[] octets = random.bytes(SERIAL_OCTETS);
        // Positive, and of the same length each time.
        octets[0] = (byte) (octets[0] & 0x7f | 0x40);
        return new BigInteger(1, octets);
    }

    /// As the certificate itself says, where it does: what it signs has to say the same.
    static byte[] identifier(X509CertificateHolder certificate) {
        return Optional.ofNullable(SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()))
                .map(SubjectKeyIdentifier::getKeyIdentifier)
                .orElseGet(() -> identifier(certificate.getSubjectPublicKeyInfo()));
    }

    private static byte[] identifier(SubjectPublicKeyInfo publicKey) {
        return new BcX509ExtensionUtils().createSubjectKeyIdentifier(publicKey).getKeyIdentifier();
    }

    /// A certificate that was made here, or that the store has taken in.
    static ParsedCertificate parsed(byte[] der) {
        if (ItemReader.read(der).getFirst()
                instanceof Item.CertificateItem(int _, ParsedCertificate certificate, var _)) {
            return certificate;
        }
        throw new IllegalStateException("a certificate that is kept cannot be read");
    }
}
