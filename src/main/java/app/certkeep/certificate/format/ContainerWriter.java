package app.certkeep.certificate.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Writes certificates and keys in the containers that other programs want.
public final class ContainerWriter {

    private final RandomSource random;

    public ContainerWriter(RandomSource random) {
        this.random = random;
    }

    /// A certificate with its private key.
    ///
    /// @param pkcs8 PrivateKeyInfo; stays the caller's, who wipes it; empty for none
    /// @param name what the container calls both
    /// @param issuers the certificates above it, nearest first
    public record Entry(String name, byte[] certificate, byte[] pkcs8, List<byte[]> issuers) {}

    /// PKCS#12 (RFC 7292).
    ///
    /// @param older with 3DES and SHA-1, for older Windows and macOS, which know no AES here
    public byte[] pkcs12(Entry entry, Password password, boolean older) {
        try (FileLock lock = new FileLock(password, random, older)) {
            return new Pkcs12Writer(lock).write(entry);
        }
    }

    /// JKS, Java's key store until Java 8.
    public byte[] jks(Entry entry, Password password) {
        try (Candidate candidate = Candidate.of(password)) {
            return new JksWriter(candidate, random).write(entry);
        }
    }

    /// PKCS#7 with certificates alone (`.p7b`).
    public byte[] pkcs7(List<byte[]> certificates) {
        byte[] content = DerBytes.sequence(DerBytes.oid("1.2.840.113549.1.7.1"));
        byte[] signedData =
                DerBytes.sequence(
                        DerBytes.integer(BigInteger.ONE),
                        DerBytes.element(Tlv.SET),
                        content,
                        DerBytes.element(0xa0, certificates.toArray(byte[][]::new)),
                        DerBytes.element(Tlv.SET));
        return DerBytes.sequence(
                DerBytes.oid("1.2.840.113549.1.7.2"), DerBytes.element(0xa0, signedData));
    }

    /// A block ENCRYPTED PRIVATE KEY, with AES-256.
    public byte[] encryptedKey(byte[] pkcs8, Password password) {
        try (FileLock lock = new FileLock(password, random, false)) {
            byte[] locked = lock.privateKey(pkcs8);
            byte[] pem = PemWriter.block("ENCRYPTED PRIVATE KEY", locked);
            Arrays.fill(locked, (byte) 0);
            return pem;
        }
    }
}
