package app.certkeep.certificate.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class Digests {

    private Digests() {}

    static String sha256Hex(byte[] source, int start, int end) {
        MessageDigest digest = sha256();
        digest.update(source, start, end - start);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256Hex(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// One of those that every Java has.
    static MessageDigest named(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static MessageDigest sha256() {
        return named("SHA-256");
    }
}
