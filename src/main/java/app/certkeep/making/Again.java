package app.certkeep.making;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a certificate said, to be said again of the same or another key.
final class Again {
    /// What a certificate is good for and for whom. What names keys is made anew, and what stands
    /// for one certificate alone, like proofs of publication, is not true of another.
    private static final List<ASN1ObjectIdentifier> SAID_AGAIN =
            List.of(
                    Extension.basicConstraints,
                    Extension.keyUsage,
                    Extension.extendedKeyUsage,
                    Extension.subjectAlternativeName,
                    Extension.nameConstraints,
                    Extension.certificatePolicies,
                    Extension.cRLDistributionPoints,
                    Extension.authorityInfoAccess);

    /// What every kind of key can do; RSA encrypts besides.
    private static final int[] OF_EVERY_KEY = {
        KeyUsage.digitalSignature,
        KeyUsage.nonRepudiation,
        KeyUsage.keyAgreement,
        KeyUsage.keyCertSign,
        KeyUsage.cRLSign,
        KeyUsage.encipherOnly,
        KeyUsage.decipherOnly
    };

    private Again() {}

    static Draft of(X509CertificateHolder certificate, SubjectPublicKeyInfo publicKey) {
        List<Extension> extensions = new ArrayList<>();
        for (ASN1ObjectIdentifier type : SAID_AGAIN) {
            Optional.ofNullable(certificate.getExtension(type))
                    .map(one -> type.equals(Extension.keyUsage) ? usage(one, publicKey) : one)
                    .ifPresent(extensions::add);
        }
        return new Draft(certificate.getSubject(), publicKey, extensions);
    }

    private static Extension usage(Extension before, SubjectPublicKeyInfo publicKey) {
        if (KeyStrength.isRsa(publicKey)) {
            return before;
        }
        KeyUsage stated = KeyUsage.getInstance(before.getParsedValue());
        try {
            return Extension.create(
                    Extension.keyUsage, before.isCritical(), new KeyUsage(bits(stated)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bits(KeyUsage usage) {
        int bits = 0;
        for (int bit : OF_EVERY_KEY) {
            bits |= usage.hasUsages(bit) ? bit : 0;
        }
        return bits;
    }
}
