package app.certkeep.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One message between two processes. Closing it wipes its content, which may be secret.
record Frame(Kind kind, byte[] content) implements AutoCloseable {
    /// What a message means, and the most bytes it may have.
    enum Kind {
        /// To the owner: carry out a command.
        CALL(4 * 1024 * 1024),
        /// To the owner: show the window, and bring these files in.
        RAISE(4 * 1024 * 1024),
        /// From the owner: the command has the store; from here on it is not repeated.
        STARTED,
        /// From the owner: write this; answered by DONE or FAILED.
        OUT,
        /// As OUT, to standard error.
        ERR,
        /// From the owner: read some of standard input; answered by DONE with what was read.
        READ,
        /// From the owner: ask a person; answered by DONE with what was typed.
        ASK,
        /// From the owner: the command has ended with this code.
        EXIT,
        /// From the owner: it serves as many as it can, or is closing.
        BUSY,
        /// From the owner: the caller is another user, or speaks another version.
        REFUSED,
        DONE,
        FAILED;

        private final int longest;

        Kind() {
            this(64 * 1024);
        }

        Kind(int longest) {
            this.longest = longest;
        }

        int longest() {
            return longest;
        }
    }

    static Frame of(Kind kind) {
        return new Frame(kind, new byte[0]);
    }

    static Frame of(Kind kind, String text) {
        return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Arrays.fill(content, (byte) 0);
    }

    /// Without the content, which may be secret.
    @Override
    public String toString() {
        return kind + "[" + content.length + "]";
    }
}
