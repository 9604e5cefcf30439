package app.certkeep.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Reads the caller's standard input by parts; closing it wipes what nobody took.
final class CallerInput extends InputStream {
    private final Conversation conversation;
    private Frame part = Frame.of(Frame.Kind.DONE);
    private int taken;

    CallerInput(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (taken == part.content().length) {
            part.close();
            taken = 0;
            part = conversation.request(Frame.of(Frame.Kind.READ));
        }
        int some = Math.min(length, part.content().length - taken);
        System.arraycopy(part.content(), taken, into, offset, some);
        taken += some;
        return some == 0 ? -1 : some;
    }

    @Override
    public void close() {
        part.close();
    }
}
