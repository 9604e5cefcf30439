package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;

import java.io.OutputStream;
import java.util.Arrays;

/// Bytes that grow without leaving pieces of themselves behind.
final class WipedOutput extends OutputStream {
    private byte[] bytes = new byte[1024];
    private int length;

    @Override
    public void write(int one) {
        room(1);
        bytes[length++] = (byte) one;
    }

    @Override
    public void write(byte[] some, int offset, int count) {
        room(count);
        System.arraycopy(some, offset, bytes, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            byte[] before = bytes;
            bytes = Arrays.copyOf(before, Math.max(length + count, 2 * before.length));
            Arrays.fill(before, (byte) 0);
        }
    }

    /// All of it; what is left here is wiped. The caller closes it.
    SecretBytes taken() {
        SecretBytes exact = new SecretBytes(Arrays.copyOf(bytes, length));
        close();
        return exact;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        length = 0;
    }
}
