package app.certkeep.served;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// Words with a server before the connection is encrypted. Reads not a byte more than belongs to
/// them, and 16 KiB at most.
final class Dialogue {
    private static final int MOST_BYTES = 16 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int read;

    Dialogue(Socket socket) throws IOException {
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    void say(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Reads on to a line that is the last of an answer.
    ///
    /// @param wanted how that line begins where all is well
    void expect(String wanted, Predicate<String> last) throws IOException {
        String line = line();
        while (!last.test(line)) {
            line = line();
        }
        if (!line.regionMatches(true, 0, wanted, 0, wanted.length())) {
            throw new RefusedException("the server does not begin TLS");
        }
    }

    private String line() throws IOException {
        return until("\n").stripTrailing();
    }

    /// All up to the first occurrence of one of some texts, with that.
    String until(String... ends) throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            text.append((char) octet());
            for (String end : ends) {
                if (text.length() >= end.length()
                        && text.indexOf(end, text.length() - end.length()) >= 0) {
                    return text.toString();
                }
            }
        }
    }

    int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the server ended the connection");
        }
        if (++read > MOST_BYTES) {
            throw new RefusedException("the server talks too much");
        }
        return octet;
    }
}
