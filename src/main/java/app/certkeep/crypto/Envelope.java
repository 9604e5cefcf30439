package app.certkeep.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The one form in which anything secret is stored: version (1 byte), algorithm (1 byte), nonce
/// (12 bytes), then ciphertext and tag of AES-256-GCM (NIST SP 800-38D). Version, algorithm and
/// the [Binding] are authenticated.
final class Envelope {
    private static final byte VERSION = 1;
    private static final byte AES_256_GCM = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_LENGTH = 2 + NONCE_LENGTH;

    private Envelope() {}

    static byte[] seal(SecretKey key, Binding binding, byte[] clear, RandomSource random) {
        byte[] nonce = random.bytes(NONCE_LENGTH);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding).doFinal(clear);
            return ByteBuffer.allocate(HEADER_LENGTH + sealed.length)
                    .put(VERSION)
                    .put(AES_256_GCM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", e);
        }
    }

    /// The content, or nothing where key, place or a single bit is not the one it was sealed with.
    static Optional<SecretBytes> open(SecretKey key, Binding binding, byte[] envelope) {
        if (envelope.length < HEADER_LENGTH + TAG_BITS / 8
                || envelope[0] != VERSION
                || envelope[1] != AES_256_GCM) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_LENGTH];
        ByteBuffer.wrap(envelope, 2, NONCE_LENGTH).get(nonce);
        try {
            byte[] clear =
                    cipher(Cipher.DECRYPT_MODE, key, nonce, binding)
                            .doFinal(envelope, HEADER_LENGTH, envelope.length - HEADER_LENGTH);
            return Optional.of(new SecretBytes(clear));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Binding binding)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION, AES_256_GCM});
        cipher.updateAAD(binding.encoded());
        return cipher;
    }
}
