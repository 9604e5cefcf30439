package app.certkeep.making;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

import java.io.IOException;

/// Which public keys may stand in a new certificate, by NIST SP 800-57 and what browsers take: RSA
/// from 2,048 bits, curves from 256. What a stranger wrote makes BouncyCastle throw many things.
final class KeyStrength {
    private static final int LEAST_RSA = 2_048;

    /// A check under a longer one, made for the purpose, takes seconds.
    private static final int MOST_RSA = 8_192;

    private static final int LEAST_CURVE = 256;

    private KeyStrength() {}

    /// The key as BouncyCastle works with it.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where it is too weak, too long, of a
    ///     kind that does not sign, or cannot be read
    static AsymmetricKeyParameter require(SubjectPublicKeyInfo publicKey) {
        AsymmetricKeyParameter key = read(publicKey);
        switch (key) {
            case ECPublicKeyParameters ec -> {
                int bits = ec.getParameters().getCurve().getFieldSize();
                if (bits < LEAST_CURVE) {
                    throw tooWeak("EC", bits);
                }
            }
            case RSAKeyParameters _,
                    Ed25519PublicKeyParameters _,
                    Ed448PublicKeyParameters _,
                    MLDSAPublicKeyParameters _ -> {}
            default -> throw Refusal.of("key-kind");
        }
        return key;
    }

    private static AsymmetricKeyParameter read(SubjectPublicKeyInfo publicKey) {
        if (isRsa(publicKey)) {
            requireLength(modulusBits(publicKey));
        }
        try {
            return PublicKeyFactory.createKey(publicKey);
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("key-unreadable");
        }
    }

    /// Before anything is computed with it.
    private static void requireLength(int bits) {
        if (bits > MOST_RSA) {
            throw Refusal.of("key-too-long", MOST_RSA);
        }
        if (bits < LEAST_RSA) {
            throw tooWeak("RSA", bits);
        }
    }

    private static int modulusBits(SubjectPublicKeyInfo publicKey) {
        try {
            return RSAPublicKey.getInstance(publicKey.parsePublicKey()).getModulus().bitLength();
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("key-unreadable");
        }
    }

    static boolean isRsa(SubjectPublicKeyInfo publicKey) {
        return publicKey.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    static boolean isCurve(SubjectPublicKeyInfo publicKey) {
        return publicKey.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
    }

    private static RuntimeException tooWeak(String algorithm, int bits) {
        return Refusal.of("key-too-weak", algorithm, bits);
    }
}
