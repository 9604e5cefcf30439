package app.certkeep.crypto;

import java.util.Optional;

/// A key that only ever encrypts a data key: derived from a password, a recovery code or a session
/// token.
public final class WrappingKey implements AutoCloseable {
    private final RawKey key;
    private final RandomSource random;

    WrappingKey(RawKey key, RandomSource random) {
        this.key = key;
        this.random = random;
    }

    public byte[] wrap(DataKey dataKey, Binding binding) {
        try (SecretBytes root = new SecretBytes(dataKey.copyRoot())) {
            return Envelope.seal(key, binding, root.bytes(), random);
        }
    }

    /// The data key, or nothing where this is not the key that wrapped it.
    public Optional<DataKey> unwrap(byte[] wrapped, Binding binding) {
        return Envelope.open(key, binding, wrapped)
                .map(opened -> new DataKey(opened.bytes(), random));
    }

    @Override
    public void close() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "WrappingKey[hidden]";
    }
}
