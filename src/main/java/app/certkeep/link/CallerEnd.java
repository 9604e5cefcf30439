package app.certkeep.link;

import app.certkeep.link.Frame.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/// What a command of this process reads and writes, wherever it is carried out.
///
/// @param asking asks a person for a secret; the answer is wiped here
public record CallerEnd(
        InputStream in, OutputStream out, OutputStream err, Function<String, char[]> asking) {
    private static final int LONGEST_READ = 32 * 1024;

    /// Does what the owner asks for; a failure is told there.
    Frame answer(Frame asked) throws IOException {
        try {
            return switch (asked.kind()) {
                case OUT -> write(out, asked);
                case ERR -> write(err, asked);
                case READ -> read();
                case ASK -> ask(asked.text());
                default -> throw new IOException("not a question: " + asked);
            };
        } catch (IOException e) {
            return Frame.of(Kind.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static Frame write(OutputStream stream, Frame asked) throws IOException {
        stream.write(asked.content());
        stream.flush();
        return Frame.of(Kind.DONE);
    }

    private Frame read() throws IOException {
        byte[] part = new byte[LONGEST_READ];
        try {
            int length = in.read(part);
            return new Frame(Kind.DONE, Arrays.copyOf(part, Math.max(0, length)));
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    private Frame ask(String question) {
        char[] typed = asking.apply(question);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        Arrays.fill(typed, '\0');
        byte[] content = Arrays.copyOf(bytes.array(), bytes.limit());
        Arrays.fill(bytes.array(), (byte) 0);
        return new Frame(Kind.DONE, content);
    }
}
