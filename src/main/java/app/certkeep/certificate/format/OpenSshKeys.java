package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// OpenSSH's private keys; the format is described in `PROTOCOL.key` of OpenSSH.
final class OpenSshKeys {

    static final String FORMAT = "OpenSSH";

    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    private OpenSshKeys() {}

    static void read(byte[] body, Findings findings) throws RejectedException {
        LengthReader in = new LengthReader(body, FORMAT);
        if (!Arrays.equals(in.octets(Math.min(MAGIC.length, in.remaining())), MAGIC)) {
            throw in.damaged();
        }
        OpenSshCipher cipher = OpenSshCipher.named(in.word());
        String derivation = in.word();
        LengthReader options = new LengthReader(in.block(), FORMAT);
        if (in.number() != 1) {
            throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "OpenSSH with several keys");
        }
        in.block();
        byte[] encrypted = in.block();
        byte[] tag = in.octets(in.remaining());
        if (cipher.isNone()) {
            findings.key(
                    key(encrypted).orElseThrow(() -> new RejectedException(Reason.KEY_DAMAGED)));
            return;
        }
        if (!derivation.equals("bcrypt")) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, derivation);
        }
        byte[] salt = options.block();
        int rounds = options.number();
        if (rounds < 1) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        findings.keyOrLocked(
                findings.keyring()
                        .openWithGiven(
                                candidate -> {
                                    byte[] derived =
                                            BcryptPbkdf.derive(
                                                    candidate, salt, rounds, cipher.octets());
                                    return key(cipher.decrypt(derived, encrypted, tag));
                                }),
                FORMAT);
    }

    private static Optional<ParsedKey> key(Optional<byte[]> plain) throws RejectedException {
        return plain.isEmpty() ? Optional.empty() : key(plain.get());
    }

    /// Two equal numbers, the key, a comment and padding; wiped. Empty where the numbers differ.
    private static Optional<ParsedKey> key(byte[] plain) throws RejectedException {
        try {
            LengthReader in = new LengthReader(plain, FORMAT);
            if (plain.length < 8 || in.number() != in.number()) {
                return Optional.empty();
            }
            return Optional.of(SshKeys.read(in.word(), in));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
