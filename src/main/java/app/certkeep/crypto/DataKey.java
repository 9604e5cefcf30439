package app.certkeep.crypto;

import app.certkeep.failure.IntegrityException;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;

/// A user's data key: 256 random bits that encrypt all that is secret of theirs. It exists in
/// clear only in memory and is wiped by [#close].
public final class DataKey implements AutoCloseable {
    private final byte[] root;
    private final RawKey sealing;
    private final RawKey lookup;
    private final RandomSource random;
    private boolean closed;

    DataKey(byte[] owned, RandomSource random) {
        root = owned;
        sealing = Hkdf.derive(root, "certkeep/1/seal");
        lookup = Hkdf.derive(root, "certkeep/1/lookup");
        this.random = random;
    }

    public static DataKey generate(RandomSource random) {
        return new DataKey(random.bytes(RawKey.LENGTH), random);
    }

    public byte[] seal(Binding binding, byte[] clear) {
        return Envelope.seal(sealing, binding, clear, random);
    }

    /// Opens what [#seal] made for the same place.
    ///
    /// @throws IntegrityException where it is damaged, moved or older than its row says
    public SecretBytes open(Binding binding, byte[] envelope) {
        return Envelope.open(sealing, binding, envelope)
                .orElseThrow(
                        () ->
                                new IntegrityException(
                                        "envelope does not open: " + binding.place(),
                                        "failure.integrity",
                                        binding.table(),
                                        binding.row()));
    }

    /// A keyed hash (HMAC-SHA-256) by which a name is found without being stored in clear.
    public byte[] lookupHash(byte[] name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookup);
            return mac.doFinal(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /// A copy of the key itself, which the caller wipes; never that of a closed key.
    synchronized byte[] copyRoot() {
        if (closed) {
            throw new IllegalStateException("the key was destroyed");
        }
        return root.clone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(root, (byte) 0);
        sealing.destroy();
        lookup.destroy();
    }

    @Override
    public String toString() {
        return "DataKey[hidden]";
    }
}
