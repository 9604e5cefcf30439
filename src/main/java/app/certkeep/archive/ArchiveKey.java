package app.certkeep.archive;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.WrappingKey;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// What opens one file: a random key of its own, wrapped by a key that its password yields.
///
/// @param preamble header and wrapped key, with which the file begins
record ArchiveKey(ArchiveHeader header, DataKey key, byte[] preamble) implements AutoCloseable {
    /// A random key of 32 bytes, sealed.
    private static final int WRAPPED = ArchiveLimits.SEAL + 32;

    static ArchiveKey create(Password password, Passwords passwords, RandomSource random) {
        ArchiveHeader header = ArchiveHeader.create(passwords.cost(), random);
        DataKey key = DataKey.generate(random);
        try (WrappingKey wrapping = passwords.fileKey(password, header.cost(), header.salt())) {
            byte[] wrapped = wrapping.wrap(key, header.keyBinding());
            return new ArchiveKey(header, key, both(header.encoded(), wrapped));
        }
    }

    /// Reads the beginning of a file, and no further.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where that is no such beginning, or the
    ///     password is another one
    static ArchiveKey open(DataInputStream in, Password password, Passwords passwords)
            throws IOException {
        ArchiveHeader header = ArchiveHeader.read(in);
        byte[] wrapped = in.readNBytes(WRAPPED);
        if (wrapped.length < WRAPPED) {
            throw ArchiveFailures.damaged();
        }
        try (WrappingKey wrapping = passwords.fileKey(password, header.cost(), header.salt())) {
            DataKey key =
                    wrapping.unwrap(wrapped, header.keyBinding())
                            .orElseThrow(ArchiveFailures::locked);
            return new ArchiveKey(header, key, both(header.encoded(), wrapped));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(preamble);
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "ArchiveKey[hidden]";
    }
}
