package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.TwofishEngine;
import org.bouncycastle.crypto.params.KeyParameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// BKS, BouncyCastle's key store, whose certificates stand in clear, and UBER, which is the same
/// encrypted as a whole. The source is `org.bouncycastle.jcajce.provider.keystore.bc`.
final class BouncyCastleStores {

    private static final int MAC_OCTETS = 20;
    private static final int PRIVATE = 0;

    private final LengthReader in;
    private final List<Findings.Step> steps = new ArrayList<>();
    private final Findings findings;

    private BouncyCastleStores(LengthReader in, Findings findings) {
        this.in = in;
        this.findings = findings;
    }

    /// Version 1 or 2, then a salt of 20 octets.
    static boolean is(byte[] file) {
        return TextOctets.startsWith(file, 0, 0, 0, 2, 0, 0, 0, 20)
                || TextOctets.startsWith(file, 0, 0, 0, 1, 0, 0, 0, 20);
    }

    static void read(byte[] file, Findings findings) {
        findings.attempt(
                () -> {
                    try {
                        LengthReader in = new LengthReader(file, "BKS");
                        in.skip(4 + 4 + 20 + 4);
                        new BouncyCastleStores(in, findings).read(MAC_OCTETS);
                    } catch (RejectedException notPlain) {
                        if (notPlain.rejection().reason() != Reason.CONTAINER_DAMAGED
                                || file[3] != 1) {
                            throw notPlain;
                        }
                        readUber(file, findings);
                    }
                });
    }

    private static void readUber(byte[] file, Findings findings) throws RejectedException {
        LengthReader in = new LengthReader(file, "UBER");
        in.skip(4);
        byte[] salt = in.block();
        double iterations = Math.max(1, in.number());
        byte[] encrypted = in.octets(in.remaining());
        Optional<byte[]> plain =
                findings.keyring()
                        .open(
                                c -> {
                                    Pkcs12Keys keys = sha1(salt, iterations, c);
                                    return Scheme.cbc(
                                                    new TwofishEngine(),
                                                    new KeyParameter(keys.key(32)),
                                                    keys.iv(16),
                                                    encrypted)
                                            .filter(BouncyCastleStores::hasItsDigest);
                                });
        if (plain.isEmpty()) {
            findings.locked("UBER");
            return;
        }
        LengthReader inner = new LengthReader(plain.get(), "UBER");
        new BouncyCastleStores(inner, findings).read(MAC_OCTETS);
        Arrays.fill(plain.get(), (byte) 0);
    }

    /// UBER ends with the SHA-1 of what it holds.
    private static boolean hasItsDigest(byte[] plain) {
        if (plain.length < MAC_OCTETS) {
            return false;
        }
        int end = plain.length - MAC_OCTETS;
        var sha1 = Digests.named("SHA-1");
        sha1.update(plain, 0, end);
        return Arrays.equals(sha1.digest(), Arrays.copyOfRange(plain, end, plain.length));
    }

    private void read(int octetsAfter) throws RejectedException {
        int type = in.octet();
        while (type != 0 && steps.size() <= ItemReader.MOST_ITEMS) {
            readEntry(type);
            type = in.octet();
        }
        if (type == 0 && in.remaining() != octetsAfter) {
            throw in.damaged();
        }
        if (steps.isEmpty()) {
            throw new RejectedException(Reason.NOTHING_INSIDE, "BKS");
        }
        for (Findings.Step step : steps) {
            if (findings.full()) {
                return;
            }
            findings.attempt(step);
        }
    }

    private void readEntry(int type) throws RejectedException {
        Optional<String> alias = Optional.of(in.text()).filter(text -> !text.isBlank());
        in.skip(Long.BYTES);
        byte[][] chain = new byte[Math.clamp(in.number(), 0, ItemReader.MOST_ITEMS)][];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = certificate();
        }
        switch (type) {
            case 1 -> keep(certificate(), alias);
            case 2 -> {
                byte[] key = keyOctets(in);
                steps.add(() -> keep(key));
            }
            case 3 -> {
                in.block();
                steps.add(() -> refuse());
            }
            case 4 -> {
                byte[] sealed = in.block();
                steps.add(() -> openSealed(sealed));
            }
            default -> throw in.damaged();
        }
        for (int i = 0; i < chain.length; i++) {
            keep(chain[i], i == 0 ? alias : Optional.empty());
        }
    }

    private byte[] certificate() throws RejectedException {
        in.text();
        return in.block();
    }

    private void keep(byte[] certificate, Optional<String> label) {
        steps.add(() -> findings.certificate(Tlv.read(certificate, 0, certificate.length), label));
    }

    /// A key of type, format, algorithm and octets; only private ones have octets here.
    private static byte[] keyOctets(LengthReader in) throws RejectedException {
        int type = in.octet();
        in.text();
        in.text();
        byte[] octets = in.block();
        return type == PRIVATE ? octets : new byte[0];
    }

    private void keep(byte[] key) throws RejectedException {
        if (key.length == 0) {
            refuse();
        }
        EncryptedKeys.key(Optional.of(key))
                .ifPresentOrElse(
                        findings::key, () -> findings.reject(Rejection.of(Reason.KEY_DAMAGED)));
    }

    private static void refuse() throws RejectedException {
        throw new RejectedException(Reason.SECRET_KEY, "BKS");
    }

    private void openSealed(byte[] sealed) throws RejectedException {
        LengthReader parts = new LengthReader(sealed, "BKS");
        byte[] salt = parts.block();
        double iterations = Math.max(1, parts.number());
        byte[] encrypted = parts.octets(parts.remaining());
        Optional<byte[]> key =
                findings.keyring().open(c -> unsealed(salt, iterations, encrypted, c));
        if (key.isPresent()) {
            keep(key.get());
        } else {
            findings.locked("BKS");
        }
    }

    private static Optional<byte[]> unsealed(
            byte[] salt, double iterations, byte[] encrypted, Candidate candidate)
            throws RejectedException {
        Pkcs12Keys keys = sha1(salt, iterations, candidate);
        Optional<byte[]> plain =
                Scheme.cbc(
                        new DESedeEngine(), new KeyParameter(keys.key(24)), keys.iv(8), encrypted);
        try {
            return plain.isPresent()
                    ? Optional.of(keyOctets(new LengthReader(plain.get(), "BKS")))
                    : Optional.empty();
        } catch (RejectedException noise) {
            return Optional.empty();
        } finally {
            plain.ifPresent(octets -> Arrays.fill(octets, (byte) 0));
        }
    }

    private static Pkcs12Keys sha1(byte[] salt, double iterations, Candidate candidate)
            throws RejectedException {
        return new Pkcs12Keys(Pkcs12Keys.SHA1, salt, iterations, candidate);
    }
}
