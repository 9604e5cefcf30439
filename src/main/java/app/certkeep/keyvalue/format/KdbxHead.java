package app.certkeep.keyvalue.format;

import app.certkeep.failure.InvalidInputException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What stands in clear at the beginning of a KDBX file, 3.1 or 4
/// (<https://keepass.info/help/kb/kdbx.html>): fields, and among them what the derivation of the
/// key costs. It is looked at before a library allocates or computes what a file asks for.
final class KdbxHead {
    private static final int SIGNATURE = 0x9AA2D903;
    private static final int KEEPASS_2 = 0xB54BFB67;
    private static final int KEEPASS_1 = 0xB54BFB65;
    private static final int OLDER = 3;
    private static final int NEWER = 4;
    private static final int END = 0;
    private static final int ROUNDS = 6;
    private static final int DERIVATION = 11;
    private static final int HASHES = 64;
    private static final int HASH = 32;

    /// What the certificates' side takes of one file, too.
    private static final long MOST_MEMORY = 256L << 20;

    /// Memory times passes over it; some ten seconds.
    private static final long MOST_WORK = 8L << 30;

    /// Of AES; some ten seconds.
    private static final long MOST_ROUNDS = 100_000_000;

    /// Threads side by side, each of which has its part of the memory.
    private static final int MOST_LANES = 64;

    private final ByteBuffer file;
    private int version;
    private int lanes;
    private long memory;
    private long passes = 1;
    private long rounds;

    private KdbxHead(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @return its version, 3 or 4
    /// @throws InvalidInputException where it is none, cut off, of another version, or asks for
    ///     more computing than a file may
    static int require(byte[] file) {
        try {
            KdbxHead head = new KdbxHead(file);
            head.require();
            return head.version;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw refused("keyvalue.import.kdbx.damaged");
        }
    }

    private void require() {
        boolean keePass = file.getInt() == SIGNATURE;
        int kind = file.getInt();
        if (!keePass || kind != KEEPASS_2 && kind != KEEPASS_1) {
            throw refused("keyvalue.import.kdbx.damaged");
        }
        file.getShort();
        version = file.getShort();
        if (kind == KEEPASS_1 || version != OLDER && version != NEWER) {
            throw refused("keyvalue.import.kdbx.version");
        }
        readFields();
        boolean small = memory >= 0 && memory <= MOST_MEMORY;
        boolean quick = passes >= 0 && passes <= MOST_WORK / Math.max(1, memory);
        boolean few = rounds >= 0 && rounds <= MOST_ROUNDS && lanes >= 0 && lanes <= MOST_LANES;
        if (!small || !quick || !few) {
            throw refused("keyvalue.import.kdbx.effort");
        }
        if (version == NEWER) {
            skip(HASHES);
            readBlocks();
        }
    }

    private void readFields() {
        int type;
        do {
            type = Byte.toUnsignedInt(file.get());
            int length = version == OLDER ? Short.toUnsignedInt(file.getShort()) : file.getInt();
            int end = file.position() + requireFits(length);
            switch (type) {
                case ROUNDS -> rounds = file.getLong();
                case DERIVATION -> readDerivation(end);
                default -> {}
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
                case "P" -> lanes = file.getInt();
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
