package app.certkeep.certificate.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The hash inside OpenBSD's `bcrypt_pbkdf`: Blowfish with its expensive key schedule, keyed by
/// SHA-512 digests of password and salt.
final class BcryptHash {

    static final int OCTETS = 32;

    private static final byte[] TEXT =
            "OxychromaticBlowfishSwatDynamite".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 64;

    private final int[] state = BlowfishTables.copy();

    private BcryptHash() {}

    static byte[] of(byte[] password, byte[] salt) {
        return new BcryptHash().hash(words(password), words(salt));
    }

    private byte[] hash(int[] password, int[] salt) {
        expand(password, salt);
        int[] nothing = new int[salt.length];
        for (int i = 0; i < ROUNDS; i++) {
            expand(salt, nothing);
            expand(password, nothing);
        }
        int[] text = words(TEXT);
        for (int i = 0; i < ROUNDS; i++) {
            for (int at = 0; at < text.length; at += 2) {
                long pair = encipher(state, text[at], text[at + 1]);
                text[at] = (int) (pair >>> 32);
                text[at + 1] = (int) pair;
            }
        }
        Arrays.fill(state, 0);
        Arrays.fill(password, 0);
        return littleEndian(text);
    }

    /// Mixes a key into the subkeys and replaces the whole state by what it enciphers.
    private void expand(int[] key, int[] salt) {
        for (int i = 0; i < BlowfishTables.SUBKEYS; i++) {
            state[i] ^= key[i % key.length];
        }
        int left = 0;
        int right = 0;
        for (int i = 0; i < state.length; i += 2) {
            long pair =
                    encipher(
                            state,
                            left ^ salt[i % salt.length],
                            right ^ salt[(i + 1) % salt.length]);
            left = (int) (pair >>> 32);
            right = (int) pair;
            state[i] = left;
            state[i + 1] = right;
        }
    }

    /// Two halves in one long, because this is what bcrypt's time goes to.
    private static long encipher(int[] state, int left, int right) {
        int a = left ^ state[0];
        int b = right;
        for (int i = 1; i < BlowfishTables.SUBKEYS - 2; i += 2) {
            b ^= mixed(state, a) ^ state[i];
            a ^= mixed(state, b) ^ state[i + 1];
        }
        return (long) (b ^ state[BlowfishTables.SUBKEYS - 1]) << 32 | a & 0xffffffffL;
    }

    private static int mixed(int[] state, int x) {
        int boxes = BlowfishTables.SUBKEYS;
        return ((state[boxes + (x >>> 24)] + state[boxes + 256 + (x >>> 16 & 0xff)])
                        ^ state[boxes + 512 + (x >>> 8 & 0xff)])
                + state[boxes + 768 + (x & 0xff)];
    }

    private static int[] words(byte[] octets) {
        int[] words = new int[octets.length / 4];
        for (int i = 0; i < octets.length; i++) {
            words[i / 4] = words[i / 4] << 8 | octets[i] & 0xff;
        }
        return words;
    }

    private static byte[] littleEndian(int[] words) {
        byte[] octets = new byte[4 * words.length];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (words[i / 4] >>> 8 * (i % 4));
        }
        return octets;
    }
}
