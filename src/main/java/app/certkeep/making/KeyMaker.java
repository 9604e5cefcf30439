package app.certkeep.making;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.MLDSAKeyPairGenerator;
import org.bouncycastle.crypto.params.MLDSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/// Makes key pairs. An RSA key of 4,096 bits takes seconds.
final class KeyMaker {
    private final SecureRandom random;

    KeyMaker(SecureRandom random) {
        this.random = random;
    }

    KeyInUse make(KeyKind kind) {
        return switch (kind) {
            case RSA_2048, RSA_3072, RSA_4096 -> rsa(kind);
            case EC_P256, EC_P384, EC_P521 -> ec(kind);
            case ED25519 -> ed25519(kind);
            case ML_DSA_44 -> mlDsa(MLDSAParameters.ml_dsa_44);
            case ML_DSA_65 -> mlDsa(MLDSAParameters.ml_dsa_65);
            case ML_DSA_87 -> mlDsa(MLDSAParameters.ml_dsa_87);
        };
    }

    private KeyInUse rsa(KeyKind kind) {
        KeyPairGenerator generator = generator(kind);
        generator.initialize(Integer.parseInt(kind.parameter()), random);
        return ofJava(generator.generateKeyPair());
    }

    private KeyInUse ec(KeyKind kind) {
        AlgorithmParameterSpec curve = new ECGenParameterSpec(kind.parameter());
        try {
            KeyPairGenerator generator = generator(kind);
            generator.initialize(curve, random);
            return ofJava(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + kind, e);
        }
    }

    private KeyInUse ed25519(KeyKind kind) {
        KeyPairGenerator generator = generator(kind);
        generator.initialize(255, random);
        return ofJava(generator.generateKeyPair());
    }

    private static KeyPairGenerator generator(KeyKind kind) {
        try {
            return KeyPairGenerator.getInstance(kind.algorithm());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + kind, e);
        }
    }

    private static KeyInUse ofJava(KeyPair pair) {
        return of(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
    }

    /// BouncyCastle writes seed and expanded key, which every reader of RFC 9881 takes; the JDK
    /// writes the expanded key alone.
    private KeyInUse mlDsa(MLDSAParameters parameters) {
        MLDSAKeyPairGenerator generator = new MLDSAKeyPairGenerator();
        generator.init(new MLDSAKeyGenerationParameters(random, parameters));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return of(
                    PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate()).getEncoded(),
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                            .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyInUse of(byte[] pkcs8, byte[] publicKey) {
        try {
            return KeyInUse.of(pkcs8, publicKey);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }
}
