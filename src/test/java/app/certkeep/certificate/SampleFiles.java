package app.certkeep.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of `src/test/resources/samples`, by names that say what they hold, and as many
/// certificates as a test wants.
public final class SampleFiles {
    /// `leaf.example.com`, RSA, 2020 to 2040.
    public static final Path LEAF = of("certs/generated/leaf.pem");

    public static final Path LEAF_DER = of("certs/generated/leaf.der");

    /// The key of [#LEAF] and [#SAME_KEY_AS_LEAF].
    public static final Path LEAF_KEY = of("keys/generated/leaf-rsa2048.pkcs8.pem");

    public static final Path LEAF_KEY_PKCS1 = of("keys/generated/rsa.pkcs1.pem");
    public static final Path SAME_KEY_AS_LEAF = of("certs/generated/match/rsa-leaf.pem");
    public static final Path EC = of("certs/generated/match/ec-p256.pem");
    public static final Path EC_COMPRESSED =
            of("certs/generated/match/ec-p256-compressed-point.pem");
    public static final Path EC_KEY = of("keys/generated/ec-p256.sec1.pem");
    public static final Path ED25519 = of("certs/generated/match/ed25519.pem");
    public static final Path ED25519_KEY = of("keys/generated/ed25519.pkcs8.pem");
    public static final Path THREE_TIMES = of("certs/generated/same-cert-3-times.pem");
    public static final Path THREE_UNRELATED = of("certs/generated/three-unrelated.pem");
    public static final Path GOOD_BAD_GOOD = of("certs/generated/good-bad-good.pem");
    public static final Path CHAIN = of("certs/generated/chain-leaf-int-root.pem");
    public static final Path ROOT = of("certs/generated/root.pem");

    /// Expired in 2022; its issuer, behind it, in 2023.
    public static final Path EXPIRED =
            of("certs/badssl/sets__prod__pregen__chain__subdomain-captive-portal.pem");

    private static final byte[] LEAF_NAME = "leaf.example.com".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LEAF_END = "400101".getBytes(StandardCharsets.US_ASCII);

    private SampleFiles() {}

    public static Path of(String name) {
        return Path.of("src/test/resources/samples").resolve(name);
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Many certificates behind each other in DER, all different: `n00000.sample.eu` and so on,
    /// which end in a year from 2020 to 2049.
    public static byte[] many(int from, int to) {
        byte[] leaf = bytes(LEAF_DER);
        ByteBuffer all = ByteBuffer.allocate(leaf.length * (to - from));
        for (int i = from; i < to; i++) {
            byte[] one = leaf.clone();
            replace(one, LEAF_NAME, "n%05d.sample.eu".formatted(i));
            replace(one, LEAF_END, "%02d0101".formatted(20 + i % 30));
            all.put(one);
        }
        return all.array();
    }

    private static void replace(byte[] text, byte[] what, String by) {
        byte[] replacement = by.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + what.length <= text.length; at++) {
            if (java.util.Arrays.equals(text, at, at + what.length, what, 0, what.length)) {
                System.arraycopy(replacement, 0, text, at, what.length);
            }
        }
    }
}
