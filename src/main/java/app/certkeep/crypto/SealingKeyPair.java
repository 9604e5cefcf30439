package app.certkeep.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.NamedParameterSpec;

/// Two halves that belong together; the private one is closed with it.
public record SealingKeyPair(PublicSealingKey publicHalf, PrivateSealingKey privateHalf)
        implements AutoCloseable {

    public static SealingKeyPair generate(RandomSource random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(PublicSealingKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.X25519, random.secure());
            KeyPair pair = generator.generateKeyPair();
            return new SealingKeyPair(
                    new PublicSealingKey(pair.getPublic()),
                    new PrivateSealingKey(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is part of every JDK", e);
        }
    }

    @Override
    public void close() {
        privateHalf.close();
    }
}
