package app.certkeep.link;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Collects bytes and leaves none of them in memory.
final class WipedBytes extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        super.write(bytes, offset, length);
    }

    @Override
    public synchronized void write(int b) {
        makeRoom(1);
        super.write(b);
    }

    /// Grows by itself, since the array that is outgrown must be wiped.
    private void makeRoom(int length) {
        if (count + length > buf.length) {
            byte[] before = buf;
            buf = Arrays.copyOf(before, Math.max(2 * before.length, count + length));
            Arrays.fill(before, (byte) 0);
        }
    }

    @Override
    public void close() {
        Arrays.fill(buf, (byte) 0);
        reset();
    }
}
