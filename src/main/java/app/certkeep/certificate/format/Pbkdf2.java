package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/// PBKDF2 of RFC 8018 with any HMAC of the platform, whose hash functions run on the processor's
/// instructions for them.
final class Pbkdf2 {

    static final String HMAC_SHA1 = "1.2.840.113549.2.7";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("1.2.840.113549.2.6", "HmacMD5"),
                    Map.entry(HMAC_SHA1, "HmacSHA1"),
                    Map.entry("1.2.840.113549.2.8", "HmacSHA224"),
                    Map.entry("1.2.840.113549.2.9", "HmacSHA256"),
                    Map.entry("1.2.840.113549.2.10", "HmacSHA384"),
                    Map.entry("1.2.840.113549.2.11", "HmacSHA512"),
                    Map.entry("1.2.840.113549.2.12", "HmacSHA512/224"),
                    Map.entry("1.2.840.113549.2.13", "HmacSHA512/256"),
                    Map.entry("2.16.840.1.101.3.4.2.13", "HmacSHA3-224"),
                    Map.entry("2.16.840.1.101.3.4.2.14", "HmacSHA3-256"),
                    Map.entry("2.16.840.1.101.3.4.2.15", "HmacSHA3-384"),
                    Map.entry("2.16.840.1.101.3.4.2.16", "HmacSHA3-512"));

    private Pbkdf2() {}

    /// An HMAC by its object identifier.
    static Mac hmac(String oid, byte[] key) throws RejectedException {
        String name = NAMES.get(oid);
        if (name == null) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        }
        return named(name, key);
    }

    /// An HMAC by its name on the platform.
    static Mac named(String name, byte[] key) throws RejectedException {
        try {
            Mac mac = Mac.getInstance(name);
            // HMAC pads its key with zeros, so that a zero octet is the empty key.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, name);
        }
    }

    static byte[] derive(Mac mac, byte[] salt, double iterations, int length, Effort effort)
            throws RejectedException {
        int size = mac.getMacLength();
        int blocks = (length + size - 1) / size;
        effort.spend(iterations * blocks * nanosARound(size));
        byte[] derived = new byte[blocks * size];
        for (int block = 1; block <= blocks; block++) {
            mac.update(salt);
            mac.update(new byte[] {0, 0, 0, (byte) block});
            block(mac, (int) iterations, derived, (block - 1) * size);
        }
        byte[] exact = Arrays.copyOf(derived, length);
        Arrays.fill(derived, (byte) 0);
        return exact;
    }

    private static double nanosARound(int size) {
        return size > 32 ? 1_300 : size < 32 ? 450 : 350;
    }

    private static void block(Mac mac, int iterations, byte[] derived, int at) {
        byte[] last = mac.doFinal();
        System.arraycopy(last, 0, derived, at, last.length);
        try {
            for (int i = 1; i < iterations; i++) {
                mac.update(last);
                mac.doFinal(last, 0);
                for (int j = 0; j < last.length; j++) {
                    derived[at + j] ^= last[j];
                }
            }
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the buffer has the length of the code", e);
        }
        Arrays.fill(last, (byte) 0);
    }
}
