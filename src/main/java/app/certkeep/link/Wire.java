package app.certkeep.link;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// Frames over a socket: a byte for the kind, four for the length, the content. All bytes go
/// through one direct buffer that is wiped after each frame, because the channel would otherwise
/// keep copies of its own.
final class Wire implements AutoCloseable {
    private static final int HEAD = 5;

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);

    Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /// Sends a frame and wipes it.
    synchronized void send(Frame frame) throws IOException {
        try (frame) {
            byte[] content = frame.content();
            if (content.length > frame.kind().longest()) {
                throw new IOException("too long: " + frame);
            }
            buffer.clear();
            buffer.put((byte) frame.kind().ordinal()).putInt(content.length);
            int sent = 0;
            do {
                int some = Math.min(buffer.remaining(), content.length - sent);
                buffer.put(content, sent, some).flip();
                sent += some;
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                buffer.clear();
            } while (sent < content.length);
        } finally {
            wipe();
        }
    }

    /// Waits for the next frame, which the caller closes.
    ///
    /// @throws EOFException where the other side has gone
    synchronized Frame receive() throws IOException {
        try {
            fill(HEAD);
            int number = buffer.get();
            int length = buffer.getInt();
            if (number < 0 || number >= Frame.Kind.values().length) {
                throw new IOException("no kind of frame: " + number);
            }
            Frame.Kind kind = Frame.Kind.values()[number];
            if (length < 0 || length > kind.longest()) {
                throw new IOException("too long: " + kind + " of " + length);
            }
            byte[] content = new byte[length];
            for (int received = 0; received < length; ) {
                int some = Math.min(buffer.capacity(), length - received);
                fill(some);
                buffer.get(content, received, some);
                received += some;
            }
            return new Frame(kind, content);
        } finally {
            wipe();
        }
    }

    private void fill(int bytes) throws IOException {
        buffer.clear().limit(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the other side has gone");
            }
        }
        buffer.flip();
    }

    private void wipe() {
        buffer.clear();
        for (int i = 0; i < buffer.capacity(); i += Long.BYTES) {
            buffer.putLong(i, 0);
        }
    }

    /// May be called from any thread: whoever waits for a frame then fails.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
