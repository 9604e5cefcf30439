package app.certkeep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Standard input and a person's answers, which a command that starts over takes again from the
/// first: it may have read them before it turned out who carries it out. Closing wipes them.
final class RepeatableInput implements AutoCloseable {
    private final Streams streams;
    private final List<char[]> answers = new ArrayList<>();
    private byte[] read = new byte[0];
    private int length;

    RepeatableInput(Streams streams) {
        this.streams = streams;
    }

    /// The streams with all input from the first byte and answer on.
    Streams fromStart() {
        return new Streams(
                new FromStart(),
                streams.out(),
                streams.err(),
                streams.asking().map(this::answering),
                streams.directory());
    }

    private Function<String, char[]> answering(Function<String, char[]> asking) {
        int[] asked = {0};
        return question -> {
            if (asked[0] == answers.size()) {
                answers.add(asking.apply(question));
            }
            return answers.get(asked[0]++).clone();
        };
    }

    private void keep(byte[] bytes, int offset, int count) {
        if (length + count > read.length) {
            byte[] before = read;
            read = Arrays.copyOf(before, Math.max(2 * before.length, length + count));
            Arrays.fill(before, (byte) 0);
        }
        System.arraycopy(bytes, offset, read, length, count);
        length += count;
    }

    @Override
    public void close() {
        Arrays.fill(read, (byte) 0);
        answers.forEach(answer -> Arrays.fill(answer, '\0'));
    }

    private final class FromStart extends InputStream {
        private int taken;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            Objects.checkFromIndexSize(offset, most, into.length);
            int count;
            if (taken < length) {
                count = Math.min(most, length - taken);
                System.arraycopy(read, taken, into, offset, count);
            } else {
                count = streams.in().read(into, offset, most);
                keep(into, offset, Math.max(0, count));
            }
            taken += Math.max(0, count);
            return count;
        }
    }
}
