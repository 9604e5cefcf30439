package app.certkeep.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Proof of a session: 256 random bits, of which the store keeps only the SHA-256.
public final class SessionToken implements AutoCloseable {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private SessionToken(byte[] owned) {
        bytes = owned;
    }

    public static SessionToken generate(RandomSource random) {
        return new SessionToken(random.bytes(LENGTH));
    }

    /// Reads the text form of a token.
    public static Optional<SessionToken> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.strip());
            return bytes.length == LENGTH ? Optional.of(new SessionToken(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The text form, for a keychain, a file of the user's own or an environment variable.
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    public WrappingKey toWrappingKey(RandomSource random) {
        return new WrappingKey(Hkdf.derive(bytes, "certkeep/1/session-token"), random);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
