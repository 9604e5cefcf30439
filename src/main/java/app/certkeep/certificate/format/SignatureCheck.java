package app.certkeep.certificate.format;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/// Whether the key of one certificate has signed another.
public final class SignatureCheck {
    /// Beyond these, made for the purpose, one check can take minutes.
    private static final int MOST_BITS = 8_192;

    private static final int LONGEST_KEY = 4_096;
    private static final int MOST_EXPONENT_BITS = 512;
    private static final Set<String> OF_ANY_SIZE = Set.of("RSA", "RSA-PSS", "DSA");

    private SignatureCheck() {}

    /// What came of it.
    public enum Verdict {
        SIGNED,
        NOT_SIGNED,
        /// The algorithm is not known here, or the check would take too long.
        UNKNOWN
    }

    /// Names and dates are not looked at.
    public static Verdict of(ParsedCertificate signed, ParsedCertificate issuer) {
        if (issuer.keySize().isEmpty()
                || OF_ANY_SIZE.contains(issuer.keyAlgorithm())
                        && issuer.keySize().getAsInt() > MOST_BITS) {
            return Verdict.UNKNOWN;
        }
        Verdict verdict = withJava(signed, issuer);
        return verdict == Verdict.UNKNOWN ? withBouncyCastle(signed, issuer) : verdict;
    }

    private static Verdict withJava(ParsedCertificate signed, ParsedCertificate issuer) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            PublicKey key = read(factory, issuer).getPublicKey();
            if (tooLong(issuer, key)) {
                return Verdict.UNKNOWN;
            }
            read(factory, signed).verify(key);
            return Verdict.SIGNED;
        } catch (SignatureException e) {
            return Verdict.NOT_SIGNED;
        } catch (GeneralSecurityException | RuntimeException e) {
            return Verdict.UNKNOWN;
        }
    }

    private static Verdict withBouncyCastle(ParsedCertificate signed, ParsedCertificate issuer) {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
            PublicKey key = read(factory, issuer).getPublicKey();
            if (tooLong(issuer, key)) {
                return Verdict.UNKNOWN;
            }
            read(factory, signed).verify(key, provider);
            return Verdict.SIGNED;
        } catch (SignatureException | InvalidKeyException e) {
            // A key that it has read and that does not fit is of another kind than the signature.
            return Verdict.NOT_SIGNED;
        } catch (GeneralSecurityException | RuntimeException e) {
            return Verdict.UNKNOWN;
        }
    }

    private static boolean tooLong(ParsedCertificate issuer, PublicKey key) {
        return OF_ANY_SIZE.contains(issuer.keyAlgorithm()) && key.getEncoded().length > LONGEST_KEY
                || exponentBits(key) > MOST_EXPONENT_BITS;
    }

    /// Each bit of it is a multiplication of numbers as long as the key.
    private static int exponentBits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getPublicExponent().bitLength();
            case DSAPublicKey dsa when dsa.getParams() != null ->
                    dsa.getParams().getQ().bitLength();
            default -> 0;
        };
    }

    private static X509Certificate read(CertificateFactory factory, ParsedCertificate from)
            throws GeneralSecurityException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(from.der()));
    }
}
