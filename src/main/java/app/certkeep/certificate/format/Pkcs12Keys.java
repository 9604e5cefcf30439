package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;

/// The key derivation of PKCS#12 (RFC 7292, appendix B), on the platform's hash functions, which
/// are several times as quick as those of a library.
final class Pkcs12Keys {

    static final String SHA1 = "1.3.14.3.2.26";

    private static final byte KEY = 1;
    private static final byte VECTOR = 2;
    private static final byte MAC = 3;

    private static final Map<String, String> DIGESTS =
            Map.of(
                    "1.2.840.113549.2.5",
                    "MD5",
                    SHA1,
                    "SHA-1",
                    "2.16.840.1.101.3.4.2.4",
                    "SHA-224",
                    "2.16.840.1.101.3.4.2.1",
                    "SHA-256",
                    "2.16.840.1.101.3.4.2.2",
                    "SHA-384",
                    "2.16.840.1.101.3.4.2.3",
                    "SHA-512",
                    "2.16.840.1.101.3.4.2.5",
                    "SHA-512/224",
                    "2.16.840.1.101.3.4.2.6",
                    "SHA-512/256");

    private final MessageDigest digest;
    private final int block;
    private final byte[] salt;
    private final double iterations;
    private final Candidate candidate;

    /// @param oid of the hash function
    Pkcs12Keys(String oid, byte[] salt, double iterations, Candidate candidate)
            throws RejectedException {
        String name = name(oid);
        digest = Digests.named(name);
        block = name.startsWith("SHA-5") || name.equals("SHA-384") ? 128 : 64;
        this.salt = salt;
        this.iterations = iterations;
        this.candidate = candidate;
    }

    static String name(String oid) throws RejectedException {
        String name = DIGESTS.get(oid);
        if (name == null) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        }
        return name;
    }

    byte[] key(int octets) throws RejectedException {
        return derive(KEY, octets);
    }

    byte[] iv(int octets) throws RejectedException {
        return derive(VECTOR, octets);
    }

    /// As long as the digest.
    byte[] macKey() throws RejectedException {
        return derive(MAC, digest.getDigestLength());
    }

    private byte[] derive(byte purpose, int octets) throws RejectedException {
        int size = digest.getDigestLength();
        int parts = (octets + size - 1) / size;
        candidate.effort().spend(iterations * parts * (block > 64 ? 600 : 180));
        byte[] diversifier = new byte[block];
        Arrays.fill(diversifier, purpose);
        byte[] password = candidate.bmp();
        byte[] input = saltAndPassword(password);
        byte[] derived = new byte[parts * size];
        for (int part = 0; part < parts; part++) {
            digest.update(diversifier);
            byte[] link = digest.digest(input);
            for (int i = 1; i < (int) iterations; i++) {
                link = digest.digest(link);
            }
            System.arraycopy(link, 0, derived, part * size, size);
            add(input, link);
        }
        Arrays.fill(password, (byte) 0);
        Arrays.fill(input, (byte) 0);
        byte[] exact = Arrays.copyOf(derived, octets);
        Arrays.fill(derived, (byte) 0);
        return exact;
    }

    /// Each repeated to fill whole blocks.
    private byte[] saltAndPassword(byte[] password) {
        int ofSalt = (salt.length + block - 1) / block * block;
        int ofPassword = (password.length + block - 1) / block * block;
        byte[] input = new byte[ofSalt + ofPassword];
        for (int i = 0; i < ofSalt; i++) {
            input[i] = salt[i % salt.length];
        }
        for (int i = 0; i < ofPassword; i++) {
            input[ofSalt + i] = password[i % password.length];
        }
        return input;
    }

    /// Adds the repeated link and one to each block, as to a number.
    private void add(byte[] input, byte[] link) {
        for (int start = 0; start < input.length; start += block) {
            int carry = 1;
            for (int i = block - 1; i >= 0; i--) {
                carry += (input[start + i] & 0xff) + (link[i % link.length] & 0xff);
                input[start + i] = (byte) carry;
                carry >>>= 8;
            }
        }
    }
}
