package app.certkeep.keyvalue.format;

import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.io.InputStream;

/// What comes out of a locked file, as far as it may: a short file can unpack to any length. That
/// it cannot be read further is told as what it is, whatever a library throws.
final class UnpackedInput extends InputStream {
    private static final int MEBIBYTE = 1 << 20;

    private final InputStream in;
    private long left;
    private long most;

    /// @param most bytes that may come
    UnpackedInput(InputStream in, long most) {
        this.in = in;
        allow(most);
    }

    /// From now on so many.
    void allow(long bytes) {
        most = bytes;
        left = bytes;
    }

    /// Before something of a length that the file names itself.
    void require(long length) {
        if (length < 0 || length > left) {
            throw new InvalidInputException(
                    "unpacks to too much", "keyvalue.import.kdbx.large", most / MEBIBYTE);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int read;
        try {
            read = in.read(bytes, from, length);
        } catch (IOException | RuntimeException e) {
            throw Kdbx.closed(e);
        }
        require(Math.max(0, read));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
