package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.AESEngine;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// PuTTY's private keys (`.ppk`), versions 2 and 3, plain and encrypted. Whether the password is
/// right shows in a code over the whole file.
final class PuttyKeys {

    private final String version;
    private final String type;
    private final String encryption;
    private final byte[] comment;
    private final byte[] publicPart;
    private final PuttySecrets secrets;
    private final byte[] privatePart;
    private final byte[] code;

    private PuttyKeys(PuttyFile in) throws RejectedException {
        Optional<String> older = in.headerIfNext("PuTTY-User-Key-File-2");
        version = older.isPresent() ? "2" : "3";
        type = older.isPresent() ? older.get() : in.header("PuTTY-User-Key-File-3");
        encryption = in.header("Encryption");
        comment = in.header("Comment").getBytes(StandardCharsets.ISO_8859_1);
        publicPart = in.base64("Public-Lines");
        if (!isPlain() && !encryption.equals("aes256-cbc")) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, encryption);
        }
        secrets = version.equals("2") ? new PuttySecrets.Two() : PuttySecrets.read(in, isPlain());
        privatePart = in.base64("Private-Lines");
        code = in.hexadecimal("Private-MAC");
    }

    static void read(byte[] text, Findings findings) {
        findings.attempt(
                () -> {
                    PuttyKeys file = new PuttyKeys(new PuttyFile(text));
                    if (file.isPlain()) {
                        findings.key(file.opened(Candidate.none()).orElseThrow(PuttyFile::damaged));
                    } else {
                        findings.keyOrLocked(
                                findings.keyring().openWithGiven(file::opened), PuttyFile.FORMAT);
                    }
                });
    }

    private boolean isPlain() {
        return encryption.equals("none");
    }

    private Optional<ParsedKey> opened(Candidate candidate) throws RejectedException {
        PuttySecrets.Derived keys = secrets.derive(candidate);
        Optional<byte[]> plain =
                isPlain()
                        ? Optional.of(privatePart.clone())
                        : Scheme.cbcWithoutPadding(
                                AESEngine.newInstance(), keys.key(), keys.iv(), privatePart);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] computed = keys.mac().doFinal(signed(plain.get()));
            return MessageDigest.isEqual(computed, code)
                    ? Optional.of(key(plain.get()))
                    : Optional.empty();
        } finally {
            Arrays.fill(plain.get(), (byte) 0);
            keys.wipe();
        }
    }

    private byte[] signed(byte[] plain) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part :
                new byte[][] {
                    type.getBytes(StandardCharsets.US_ASCII),
                    encryption.getBytes(StandardCharsets.US_ASCII),
                    comment,
                    publicPart,
                    plain
                }) {
            all.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private ParsedKey key(byte[] plain) throws RejectedException {
        LengthReader open = new LengthReader(publicPart, PuttyFile.FORMAT);
        LengthReader secret = new LengthReader(plain, PuttyFile.FORMAT);
        if (!open.word().equals(type)) {
            throw PuttyFile.damaged();
        }
        return switch (type) {
            case "ssh-rsa" -> {
                BigInteger e = open.integer();
                BigInteger n = open.integer();
                BigInteger d = secret.integer();
                BigInteger p = secret.integer();
                yield SshKeys.rsa(n, e, d, p, secret.integer(), secret.integer());
            }
            case "ssh-dss" ->
                    SshKeys.dsa(
                            open.integer(),
                            open.integer(),
                            open.integer(),
                            open.integer(),
                            secret.integer());
            case "ssh-ed25519" -> SshKeys.ed25519(open.block(), secret.block());
            case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" ->
                    SshKeys.ec(open.word(), open.block(), secret.integer());
            default -> throw new RejectedException(Reason.KEY_ALGORITHM_UNSUPPORTED, type);
        };
    }
}
