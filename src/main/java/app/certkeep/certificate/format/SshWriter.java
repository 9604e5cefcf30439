package app.certkeep.certificate.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes keys as OpenSSH reads them: RSA, the three curves of NIST and Ed25519.
public final class SshWriter {
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 24;
    private static final int SALT_OCTETS = 16;
    private static final Map<String, String> CURVES =
            Map.of(
                    "1.2.840.10045.3.1.7", "nistp256",
                    "1.3.132.0.34", "nistp384",
                    "1.3.132.0.35", "nistp521");

    private final RandomSource random;

    public SshWriter(RandomSource random) {
        this.random = random;
    }

    /// A line of `authorized_keys`.
    ///
    /// @return empty where OpenSSH has no such key
    public Optional<byte[]> publicKey(byte[] certificate, String comment) {
        return KeyNumbers.of(certificate, new byte[0])
                .filter(SshWriter::known)
                .map(
                        numbers ->
                                "%s %s %s%n"
                                        .formatted(
                                                type(numbers),
                                                Base64.getEncoder()
                                                        .encodeToString(publicBlob(numbers)),
                                                plain(comment))
                                        .replace(System.lineSeparator(), "\n")
                                        .getBytes(StandardCharsets.UTF_8));
    }

    /// A file of `ssh-keygen`.
    ///
    /// @return to be wiped; empty where OpenSSH has no such key
    public Optional<byte[]> privateKey(
            byte[] certificate, byte[] pkcs8, String comment, Optional<Password> password) {
        Optional<KeyNumbers> found = KeyNumbers.of(certificate, pkcs8).filter(SshWriter::known);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (KeyNumbers numbers = found.get()) {
            byte[] body = body(numbers, plain(comment), password);
            byte[] pem = PemWriter.block("OPENSSH PRIVATE KEY", body);
            Arrays.fill(body, (byte) 0);
            return Optional.of(pem);
        }
    }

    private byte[] body(KeyNumbers numbers, String comment, Optional<Password> password) {
        SecretText file = new SecretText().add(MAGIC);
        byte[] salt = random.bytes(SALT_OCTETS);
        byte[] options = new SecretText().add(block(salt)).add(number(ROUNDS)).take();
        file.add(block(password.isPresent() ? "aes256-ctr" : "none"));
        file.add(block(password.isPresent() ? "bcrypt" : "none"));
        file.add(block(password.isPresent() ? options : new byte[0]));
        file.add(number(1)).add(block(publicBlob(numbers)));
        byte[] secret = secretPart(numbers, comment, password.isPresent() ? 16 : 8);
        byte[] written = password.map(given -> encrypted(secret, salt, given)).orElse(secret);
        file.add(number(written.length)).add(written);
        Arrays.fill(secret, (byte) 0);
        return file.take();
    }

    private static byte[] encrypted(byte[] secret, byte[] salt, Password password) {
        try (Candidate candidate = Candidate.of(password)) {
            OpenSshCipher cipher = OpenSshCipher.named("aes256-ctr");
            byte[] derived = BcryptPbkdf.derive(candidate, salt, ROUNDS, cipher.octets());
            // Counter mode: the same both ways.
            return cipher.decrypt(derived, secret, new byte[0]).orElseThrow();
        } catch (RejectedException e) {
            throw new IllegalStateException("what is asked for here is allowed", e);
        }
    }

    private byte[] secretPart(KeyNumbers numbers, String comment, int blockOctets) {
        byte[] check = random.bytes(4);
        SecretText part = new SecretText().add(check).add(check).add(block(type(numbers)));
        List<byte[]> open = numbers.open();
        List<byte[]> secret = numbers.secret();
        switch (numbers.kind()) {
            case RSA -> {
                part.add(integer(open.get(0))).add(integer(open.get(1)));
                for (int index : new int[] {0, 5, 1, 2}) {
                    part.addAndWipe(integer(secret.get(index)));
                }
            }
            case EC -> {
                part.add(block(CURVES.get(numbers.curve()))).add(block(point(open)));
                part.addAndWipe(integer(secret.getFirst()));
            }
            case EDWARDS -> {
                byte[] both = new SecretText().add(secret.getFirst()).add(open.getFirst()).take();
                part.add(block(open.getFirst())).addAndWipe(block(both));
                Arrays.fill(both, (byte) 0);
            }
        }
        part.add(block(comment));
        for (int padding = 1; part.length() % blockOctets != 0; padding++) {
            part.add(new byte[] {(byte) padding});
        }
        return part.take();
    }

    private static byte[] publicBlob(KeyNumbers numbers) {
        SecretText blob = new SecretText().add(block(type(numbers)));
        List<byte[]> open = numbers.open();
        switch (numbers.kind()) {
            case RSA -> blob.add(integer(open.get(1))).add(integer(open.get(0)));
            case EC -> blob.add(block(CURVES.get(numbers.curve()))).add(block(point(open)));
            case EDWARDS -> blob.add(block(open.getFirst()));
        }
        return blob.take();
    }

    private static boolean known(KeyNumbers numbers) {
        return switch (numbers.kind()) {
            case RSA -> true;
            case EC -> CURVES.containsKey(numbers.curve());
            case EDWARDS -> numbers.curve().equals(Algorithms.ED25519);
        };
    }

    private static String type(KeyNumbers numbers) {
        return switch (numbers.kind()) {
            case RSA -> "ssh-rsa";
            case EC -> "ecdsa-sha2-" + CURVES.get(numbers.curve());
            case EDWARDS -> "ssh-ed25519";
        };
    }

    private static byte[] point(List<byte[]> coordinates) {
        return new SecretText()
                .add(new byte[] {4})
                .add(coordinates.get(0))
                .add(coordinates.get(1))
                .take();
    }

    /// One line, whatever a stranger wrote.
    private static String plain(String comment) {
        return comment.replaceAll("\\p{Cntrl}", " ");
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] block(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] block(byte[] octets) {
        return ByteBuffer.allocate(4 + octets.length).putInt(octets.length).put(octets).array();
    }

    /// A number that is not negative (RFC 4251, section 5).
    private static byte[] integer(byte[] padded) {
        int zeros = 0;
        while (zeros < padded.length && padded[zeros] == 0) {
            zeros++;
        }
        int sign = zeros < padded.length && padded[zeros] < 0 ? 1 : 0;
        int length = sign + padded.length - zeros;
        byte[] written = new byte[4 + length];
        ByteBuffer.wrap(written).putInt(length);
        System.arraycopy(padded, zeros, written, 4 + sign, padded.length - zeros);
        return written;
    }
}
