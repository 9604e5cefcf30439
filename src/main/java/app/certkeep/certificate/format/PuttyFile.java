package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The lines of a PuTTY key file (`.ppk`) of version 2 or 3: headers, and Base64 behind a number
/// of lines. Its format is appendix C of PuTTY's manual.
final class PuttyFile {

    static final String FORMAT = "PuTTY";

    private static final String START = "PuTTY-User-Key-File-";
    private static final int MOST_LINES = 1000;

    private final byte[] text;
    private int position;

    PuttyFile(byte[] text) {
        this.text = text;
    }

    static boolean is(byte[] text) {
        byte[] start = Arrays.copyOf(text, START.length());
        return new String(start, StandardCharsets.ISO_8859_1).equals(START);
    }

    /// The value of the next line, whose name has to be the given one.
    String header(String name) throws RejectedException {
        return headerIfNext(name).orElseThrow(PuttyFile::damaged);
    }

    Optional<String> headerIfNext(String name) {
        int end = lineEnd();
        String line = new String(text, position, end - position, StandardCharsets.ISO_8859_1);
        if (!line.startsWith(name + ": ") && !line.equals(name + ":")) {
            return Optional.empty();
        }
        nextLine(end);
        return Optional.of(line.substring(Math.min(line.length(), name.length() + 2)));
    }

    int number(String name) throws RejectedException {
        try {
            return Integer.parseInt(header(name));
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    byte[] hexadecimal(String name) throws RejectedException {
        try {
            return HexFormat.of().parseHex(header(name));
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    /// What stands in the lines that a header counts; the caller wipes it.
    byte[] base64(String countedBy) throws RejectedException {
        int lines = number(countedBy);
        if (lines < 0 || lines > MOST_LINES) {
            throw damaged();
        }
        int start = position;
        for (int i = 0; i < lines; i++) {
            nextLine(lineEnd());
        }
        byte[] block = Arrays.copyOfRange(text, start, position);
        try {
            return Base64.getMimeDecoder().decode(block);
        } catch (IllegalArgumentException e) {
            throw damaged();
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    static RejectedException damaged() {
        return new RejectedException(Reason.CONTAINER_DAMAGED, FORMAT);
    }

    private int lineEnd() {
        int at = position;
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private void nextLine(int end) {
        boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        position = Math.min(text.length, end + (pair ? 2 : 1));
    }
}
