package app.certkeep.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;

import javax.crypto.KEM;

/// The public half of an X25519 key pair. Whoever has it can seal a key to the other half; nobody
/// but the other half opens it again. DHKEM(X25519, HKDF-SHA256) of RFC 9180, section 4.1, yields
/// the key of an [Envelope]; the encapsulation (32 bytes) stands before it.
public final class PublicSealingKey {
    static final String ALGORITHM = "X25519";

    private final PublicKey key;

    PublicSealingKey(PublicKey key) {
        this.key = key;
    }

    /// Reads what [#encoded] gave.
    ///
    /// @throws IllegalArgumentException where it is no such key
    public static PublicSealingKey of(byte[] encoded) {
        try {
            return new PublicSealingKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key of X25519", e);
        }
    }

    /// As a SubjectPublicKeyInfo (RFC 8410).
    public byte[] encoded() {
        return key.getEncoded();
    }

    public byte[] seal(DataKey dataKey, Binding binding, RandomSource random) {
        try (SecretBytes root = new SecretBytes(dataKey.copyRoot())) {
            return seal(root.bytes(), binding, random);
        }
    }

    public byte[] seal(PrivateSealingKey other, Binding binding, RandomSource random) {
        return seal(other.encoded(), binding, random);
    }

    private byte[] seal(byte[] clear, Binding binding, RandomSource random) {
        try {
            KEM.Encapsulated made =
                    KEM.getInstance("DHKEM").newEncapsulator(key, random.secure()).encapsulate();
            RawKey sealing = PrivateSealingKey.keyOf(made.key());
            byte[] envelope = Envelope.seal(sealing, binding, clear, random);
            sealing.destroy();
            byte[] encapsulation = made.encapsulation();
            return ByteBuffer.allocate(encapsulation.length + envelope.length)
                    .put(encapsulation)
                    .put(envelope)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("DHKEM with X25519 is part of every JDK 25", e);
        }
    }
}
