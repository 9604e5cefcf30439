package app.certkeep.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Seals what is written in chunks: whether it is the last (1 byte), the length of the envelope (4
/// bytes), the envelope. Only [#finish] makes the file whole; closing wipes what was not sealed.
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final ArchiveKey key;
    private final byte[] clear = new byte[ArchiveLimits.CHUNK];
    private int used;
    private long number;
    private long written;

    SealedOutput(OutputStream out, ArchiveKey key) {
        this.out = out;
        this.key = key;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// @throws app.certkeep.failure.InvalidInputException where the file would be larger than is
    ///     read again
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == clear.length) {
                seal(false);
            }
            int some = Math.min(left, clear.length - used);
            System.arraycopy(bytes, from, clear, used, some);
            used += some;
            from += some;
            left -= some;
        }
    }

    /// Seals what is left as the last chunk.
    void finish() throws IOException {
        seal(true);
    }

    private void seal(boolean last) throws IOException {
        byte[] exact = Arrays.copyOf(clear, used);
        byte[] sealed;
        try {
            sealed = key.key().seal(key.header().chunkBinding(number, last), exact);
        } finally {
            Arrays.fill(exact, (byte) 0);
            Arrays.fill(clear, (byte) 0);
        }
        used = 0;
        number++;
        written += sealed.length + 5L;
        if (key.preamble().length + written > ArchiveLimits.FILE_BYTES) {
            throw ArchiveFailures.tooMuch();
        }
        out.write(ByteBuffer.allocate(5).put((byte) (last ? 1 : 0)).putInt(sealed.length).array());
        out.write(sealed);
    }

    @Override
    public void close() {
        Arrays.fill(clear, (byte) 0);
        used = 0;
    }
}
