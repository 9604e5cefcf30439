package app.certkeep.certificate.format;

import app.certkeep.failure.IntegrityException;

import java.util.List;
import java.util.Optional;

/// All that can be said of a certificate beyond what [ParsedCertificate] keeps. Nothing of it
/// grows without limit, whatever the certificate holds.
///
/// @param version 1 to 3
/// @param sha1 lower-case hexadecimal SHA-1 of the DER form; many programs still name it
/// @param signatureOid number of the algorithm of the signature
/// @param keyOid number of the algorithm of the key
/// @param curve name of the curve of the key as OpenSSL writes it, or its number
/// @param extensions in the order of the certificate, at most 200
/// @param moreExtensions how many are left out
public record CertificateView(
        int version,
        String sha1,
        String signatureOid,
        String keyOid,
        Optional<String> curve,
        List<CertificateExtension> extensions,
        int moreExtensions) {

    /// @param der as [ParsedCertificate#der()] gave it
    /// @throws IntegrityException where these are not the bytes of a certificate
    public static CertificateView of(byte[] der) {
        try {
            return ViewReader.read(der);
        } catch (RejectedException e) {
            throw damaged();
        }
    }

    /// The certificate that these bytes are.
    ///
    /// @throws IntegrityException as [#of]
    public static ParsedCertificate parsed(byte[] der) {
        try {
            return CertificateReader.read(Tlv.read(der, 0, der.length));
        } catch (RejectedException e) {
            throw damaged();
        }
    }

    /// Whether an extension makes a statement of this key.
    public boolean says(String key) {
        return extensions.stream().anyMatch(extension -> extension.says(key));
    }

    /// The first argument of the first statement of this key.
    public Optional<String> told(String key) {
        return extensions.stream()
                .flatMap(extension -> extension.meaning().stream())
                .filter(statement -> statement.key().equals(key))
                .map(statement -> String.valueOf(statement.arguments().getFirst()))
                .findFirst();
    }

    /// The id of its own key, in hexadecimal.
    public Optional<String> keyId() {
        return told("certificate.says.key-id");
    }

    /// The id of the key that signed it, in hexadecimal.
    public Optional<String> authorityKeyId() {
        return told("certificate.says.authority-key-id");
    }

    private static IntegrityException damaged() {
        return new IntegrityException(
                "the stored bytes are no certificate", "certificate.stored.damaged");
    }
}
