package app.certkeep.archive;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.RandomSource;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// The clear beginning of a file: `CERTKEEP`, version, suite, what deriving the key costs, its salt
/// and the file's id. All of it is authenticated with the key that follows. See decision 0024.
///
/// @param salt 16 bytes
/// @param id random; what is sealed for one file opens in no other
record ArchiveHeader(PasswordCost cost, byte[] salt, UUID id) {
    private static final byte[] MAGIC = "CERTKEEP".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;

    /// Argon2id 1.3 with one lane, AES-256-GCM, chunks of 1 MiB.
    private static final byte SUITE = 1;

    private static final int SALT = 16;
    private static final int LENGTH = 8 + 2 + 8 + SALT + 16;
    private static final String PLACE = "certkeep data file";
    private static final UUID NOBODY = new UUID(0, 0);

    /// @param cost what a password of this store costs; of a file never more than is read again
    static ArchiveHeader create(PasswordCost cost, RandomSource random) {
        PasswordCost readable =
                new PasswordCost(
                        Math.min(cost.memoryKib(), ArchiveLimits.MEMORY_KIB),
                        Math.min(cost.iterations(), ArchiveLimits.ITERATIONS));
        return new ArchiveHeader(readable, random.bytes(SALT), random.newId());
    }

    /// Reads no further than its end.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where it is none, or asks for more than
    ///     a file may
    static ArchiveHeader read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[LENGTH];
        try {
            in.readFully(bytes);
        } catch (EOFException e) {
            boolean begun = Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length));
            throw begun ? ArchiveFailures.damaged() : ArchiveFailures.foreign();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        fields.get(magic);
        if (!Arrays.equals(MAGIC, magic)) {
            throw ArchiveFailures.foreign();
        }
        if (fields.get() != VERSION || fields.get() != SUITE) {
            throw ArchiveFailures.newer();
        }
        PasswordCost cost = cost(fields.getInt(), fields.getInt());
        byte[] salt = new byte[SALT];
        fields.get(salt);
        return new ArchiveHeader(cost, salt, new UUID(fields.getLong(), fields.getLong()));
    }

    private static PasswordCost cost(int memoryKib, int iterations) {
        PasswordCost floor = PasswordCost.FLOOR;
        boolean bearable =
                memoryKib >= floor.memoryKib()
                        && memoryKib <= ArchiveLimits.MEMORY_KIB
                        && iterations >= floor.iterations()
                        && iterations <= ArchiveLimits.ITERATIONS;
        if (!bearable) {
            throw ArchiveFailures.damaged();
        }
        return new PasswordCost(memoryKib, iterations);
    }

    byte[] encoded() {
        return ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .put(VERSION)
                .put(SUITE)
                .putInt(cost.memoryKib())
                .putInt(cost.iterations())
                .put(salt)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /// Where the wrapped key is: behind this very header.
    Binding keyBinding() {
        String header = "key behind " + HexFormat.of().formatHex(encoded());
        return new Binding(PLACE, header, id, NOBODY, 0);
    }

    /// Where a chunk is: which one it is, and whether any follows.
    Binding chunkBinding(long number, boolean last) {
        return new Binding(PLACE, last ? "last chunk" : "chunk", id, NOBODY, number);
    }
}
