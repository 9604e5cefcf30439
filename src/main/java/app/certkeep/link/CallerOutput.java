package app.certkeep.link;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes at the caller's end; what fails there fails here.
final class CallerOutput extends OutputStream {
    private final Conversation conversation;
    private final Frame.Kind kind;

    CallerOutput(Conversation conversation, Frame.Kind kind) {
        this.conversation = conversation;
        this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int written = 0; written < length; ) {
            int some = Math.min(kind.longest(), length - written);
            int from = offset + written;
            conversation
                    .request(new Frame(kind, Arrays.copyOfRange(bytes, from, from + some)))
                    .close();
            written += some;
        }
    }
}
