package app.certkeep.certificate.format;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A certificate as its issuer wrote it (RFC 5280). Everything was read when it was made: no
/// accessor fails or computes. Names are raw; screens show them through [VisibleText].
public final class ParsedCertificate {

    /// What the extensions say.
    record ExtensionFacts(List<String> subjectAltNames, boolean ca) {}

    record Names(DistinguishedName subject, DistinguishedName issuer) {}

    record Validity(Instant notBefore, Instant notAfter) {}

    record Body(
            BigInteger serial,
            Names names,
            Validity validity,
            PublicKeyFacts key,
            ExtensionFacts extensions) {}

    private static final int LONGEST_DISPLAY_NAME = 200;

    private final byte[] der;
    private final String sha256;
    private final Body body;
    private final String signatureAlgorithm;

    ParsedCertificate(byte[] der, Body body, String signatureAlgorithm) {
        this.der = der;
        this.sha256 = Digests.sha256Hex(der);
        this.body = body;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    /// The bytes of the file, without what followed the certificate in it; a copy.
    public byte[] der() {
        return der.clone();
    }

    /// Lower-case hexadecimal SHA-256 of [#der()].
    public String sha256() {
        return sha256;
    }

    /// RFC 4514, with the short names of OpenSSL for types that the RFC does not list.
    public String subject() {
        return body.names().subject().rfc4514();
    }

    /// RFC 4514, as [#subject()].
    public String issuer() {
        return body.names().issuer().rfc4514();
    }

    /// Lower-case hexadecimal, two digits an octet, without leading zero octets, `-` in front of a
    /// negative one.
    public String serial() {
        BigInteger magnitude = body.serial().abs();
        String digits = HexFormat.of().formatHex(magnitude.toByteArray());
        boolean signOctet = digits.length() > 2 && digits.startsWith("00");
        return (body.serial().signum() < 0 ? "-" : "") + (signOctet ? digits.substring(2) : digits);
    }

    public Instant notBefore() {
        return body.validity().notBefore();
    }

    public Instant notAfter() {
        return body.validity().notAfter();
    }

    /// `DNS:`, `IP:`, `email:`, `URI:`, `DirName:`, `RID:` or `other:` and the name; empty if there
    /// is no such extension, or it occurs twice or cannot be read.
    public List<String> subjectAltNames() {
        return body.extensions().subjectAltNames();
    }

    /// `RSA`, `EC`, `ED25519` and so on, as OpenSSL names keys; if the key cannot be read, the name
    /// or the number of its algorithm.
    public String keyAlgorithm() {
        return body.key().algorithm();
    }

    /// In bits, as OpenSSL counts them; empty if the key cannot be read.
    public OptionalInt keySize() {
        return body.key().bits();
    }

    /// The algorithm named beside the signature, as OpenSSL writes it, such as
    /// `sha256WithRSAEncryption`.
    public String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    /// Whether basic constraints say that this is a certificate authority.
    public boolean ca() {
        return body.extensions().ca();
    }

    /// Lower-case hexadecimal SHA-256 of the SubjectPublicKeyInfo as encoded in the file.
    public String spkiSha256() {
        return body.key().spkiSha256();
    }

    /// Equal to [ParsedKey#pairing()] of the private key that belongs to this certificate, even if
    /// the two encode the public key differently (compressed points, absent parameters).
    public String pairing() {
        return body.key().pairing();
    }

    /// The most specific common name; without one the first alternative name, or the serial. At
    /// most 200 characters, raw.
    public String displayName() {
        String name =
                body.names()
                        .subject()
                        .commonName()
                        .filter(cn -> !cn.isBlank())
                        .or(this::firstAlternativeName)
                        .orElseGet(this::serial)
                        .strip();
        return name.length() <= LONGEST_DISPLAY_NAME ? name : shortened(name);
    }

    private Optional<String> firstAlternativeName() {
        return subjectAltNames().stream()
                .map(name -> name.substring(name.indexOf(':') + 1))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static String shortened(String name) {
        int end = LONGEST_DISPLAY_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParsedCertificate that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "ParsedCertificate[" + sha256 + "]";
    }
}
