package app.certkeep.keyvalue.format;

import app.certkeep.failure.InvalidInputException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What stands in clear at the beginning of a KDBX 4 file
/// (<https://keepass.info/help/kb/kdbx.html>): fields, and among them what the derivation of the
/// key costs. It is looked at before a library allocates or computes what a file asks for.
final class KdbxHead {
    private static final int SIGNATURE = 0x9AA2D903;
    private static final int KEEPASS_2 = 0xB54BFB67;
    private static final int VERSION = 4;
    private static final int END = 0;
    private static final int DERIVATION = 11;
    private static final int HASHES = 64;
    private static final int HASH = 32;

    /// What the certificates' side takes of one file, too.
    private static final long MOST_MEMORY = 256L << 20;

    /// Memory times passes over it; some ten seconds.
    private static final long MOST_WORK = 8L << 30;

    /// Of AES; some ten seconds.
    private static final long MOST_ROUNDS = 100_000_000;

    private final ByteBuffer file;
    private long memory;
    private long passes = 1;
    private long rounds;

    private KdbxHead(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws InvalidInputException where it is none, cut off, of another version, or asks for
    ///     more computing than a file may
    static void require(byte[] file) {
        try {
            new KdbxHead(file).require();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw refused("keyvalue.import.kdbx.damaged");
        }
    }

    private void require() {
        if (file.getInt() != SIGNATURE || file.getInt() != KEEPASS_2) {
            throw refused("keyvalue.import.kdbx.damaged");
        }
        file.getShort();
        if (file.getShort() != VERSION) {
            throw refused("keyvalue.import.kdbx.version");
        }
        readFields();
        boolean small = memory >= 0 && memory <= MOST_MEMORY;
        boolean quick = passes >= 0 && passes <= MOST_WORK / Math.max(1, memory);
        if (!small || !quick || rounds < 0 || rounds > MOST_ROUNDS) {
            throw refused("keyvalue.import.kdbx.effort");
        }
        skip(HASHES);
        readBlocks();
    }

    private void readFields() {
        int type;
        do {
            type = Byte.toUnsignedInt(file.get());
            int length = file.getInt();
            int end = file.position() + requireFits(length);
            if (type == DERIVATION) {
                readDerivation(end);
            }
            file.position(end);
        } while (type != END);
    }

    /// A version, then entries of a type, a name and a value until the type is 0.
    private void readDerivation(int end) {
        file.getShort();
        while (file.position() < end && file.get() != END) {
            byte[] name = new byte[requireFits(file.getInt())];
            file.get(name);
            int length = requireFits(file.getInt());
            int next = file.position() + length;
            switch (new String(name, StandardCharsets.US_ASCII)) {
                case "M" -> memory = file.getLong();
                case "I" -> passes = file.getLong();
                case "R" -> rounds = file.getLong();
                default -> {}
            }
            file.position(next);
        }
    }

    private void readBlocks() {
        int length;
        do {
            skip(HASH);
            length = file.getInt();
            skip(requireFits(length));
        } while (length > 0);
    }

    private int requireFits(int length) {
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private void skip(int bytes) {
        file.position(file.position() + requireFits(bytes));
    }

    private static InvalidInputException refused(String messageKey) {
        return new InvalidInputException("no KDBX file that is read", messageKey);
    }
}
