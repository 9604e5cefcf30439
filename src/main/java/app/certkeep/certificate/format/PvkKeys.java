package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// Microsoft's private key files (`.pvk`): a PRIVATEKEYBLOB, perhaps encrypted with RC4. The
/// source of the format is OpenSSL's `pvkfmt.c`.
final class PvkKeys {

    private static final String FORMAT = "PVK";
    private static final int HEADER = 24;
    private static final int BLOB_HEADER = 8;
    private static final int RSA2 = 0x32415352;
    private static final int DSS2 = 0x32535344;
    private static final int MOST_BITS = PublicKeyFacts.MOST_RSA_BITS;

    private final byte[] blob;
    private int position;

    private PvkKeys(byte[] blob) {
        this.blob = blob;
    }

    static boolean is(byte[] file) {
        return TextOctets.startsWith(file, 0x1e, 0xf1, 0xb5, 0xb0);
    }

    static void read(byte[] file, Findings findings) {
        findings.attempt(() -> readFile(file, findings));
    }

    private static void readFile(byte[] file, Findings findings) throws RejectedException {
        PvkKeys header = new PvkKeys(file);
        header.position = 12;
        boolean encrypted = header.number() != 0;
        int saltLength = header.number();
        int keyLength = header.number();
        if (saltLength < 0
                || keyLength < BLOB_HEADER + 8
                || (long) HEADER + saltLength + keyLength > file.length) {
            throw damaged();
        }
        int start = HEADER + saltLength;
        byte[] salt = Arrays.copyOfRange(file, HEADER, start);
        byte[] blob = Arrays.copyOfRange(file, start + BLOB_HEADER, start + keyLength);
        try {
            Optional<ParsedKey> key =
                    encrypted
                            ? findings.keyring()
                                    .openWithGiven(candidate -> opened(blob, salt, candidate))
                            : key(blob);
            if (!encrypted && key.isEmpty()) {
                throw damaged();
            }
            findings.keyOrLocked(key, FORMAT);
        } finally {
            Arrays.fill(blob, (byte) 0);
        }
    }

    /// With 128 bits, or with the 40 that export rules once left.
    private static Optional<ParsedKey> opened(byte[] blob, byte[] salt, Candidate candidate)
            throws RejectedException {
        MessageDigest sha1 = Digests.named("SHA-1");
        sha1.update(salt);
        byte[] key = Arrays.copyOf(sha1.digest(candidate.utf8()), 16);
        Optional<ParsedKey> opened = decrypted(blob, key);
        if (opened.isEmpty()) {
            Arrays.fill(key, 5, 16, (byte) 0);
            opened = decrypted(blob, key);
        }
        Arrays.fill(key, (byte) 0);
        return opened;
    }

    private static Optional<ParsedKey> decrypted(byte[] blob, byte[] key) throws RejectedException {
        RC4Engine engine = new RC4Engine();
        engine.init(false, new KeyParameter(key));
        byte[] plain = new byte[blob.length];
        engine.processBytes(blob, 0, blob.length, plain, 0);
        try {
            return key(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Empty where the password was wrong.
    private static Optional<ParsedKey> key(byte[] blob) throws RejectedException {
        PvkKeys in = new PvkKeys(blob);
        int magic = in.number();
        int bits = in.number();
        if (magic != RSA2 && magic != DSS2) {
            return Optional.empty();
        }
        if (bits < 0 || bits > MOST_BITS) {
            throw new RejectedException(Reason.KEY_TOO_LARGE, MOST_BITS);
        }
        int octets = (bits + 7) / 8;
        return Optional.of(magic == RSA2 ? in.rsa(octets) : in.dsa(octets));
    }

    private ParsedKey rsa(int octets) throws RejectedException {
        int half = (octets + 1) / 2;
        BigInteger e = integer(4);
        BigInteger n = integer(octets);
        BigInteger p = integer(half);
        BigInteger q = integer(half);
        integer(half);
        integer(half);
        BigInteger coefficient = integer(half);
        return SshKeys.rsa(n, e, integer(octets), p, q, coefficient);
    }

    private ParsedKey dsa(int octets) throws RejectedException {
        BigInteger p = integer(octets);
        BigInteger q = integer(20);
        BigInteger g = integer(octets);
        BigInteger x = integer(20);
        if (p.signum() == 0) {
            throw damaged();
        }
        return SshKeys.dsa(p, q, g, g.modPow(x, p), x);
    }

    private BigInteger integer(int octets) throws RejectedException {
        byte[] number = new byte[octets];
        for (int i = 0; i < octets; i++) {
            number[octets - 1 - i] = octet();
        }
        BigInteger value = new BigInteger(1, number);
        Arrays.fill(number, (byte) 0);
        return value;
    }

    private int number() throws RejectedException {
        return (octet() & 0xff)
                | (octet() & 0xff) << 8
                | (octet() & 0xff) << 16
                | (octet() & 0xff) << 24;
    }

    private byte octet() throws RejectedException {
        if (position >= blob.length) {
            throw damaged();
        }
        return blob[position++];
    }

    private static RejectedException damaged() {
        return new RejectedException(Reason.CONTAINER_DAMAGED, FORMAT);
    }
}
