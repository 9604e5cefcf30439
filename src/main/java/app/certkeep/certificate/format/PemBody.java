package app.certkeep.certificate.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// What stands between the BEGIN and END lines: perhaps headers, then Base64. Works on octets
/// throughout, so that no key ends in a String.
final class PemBody {

    private final byte[] text;
    private final int end;
    private int position;
    private boolean encrypted;
    private String encryption = "";

    PemBody(byte[] text, int start, int end) {
        this.text = text;
        this.end = end;
        this.position = start;
        skipHeaders();
    }

    /// See [PemBlock.Body#encryption()].
    Optional<String> encryption() {
        return encrypted ? Optional.of(encryption) : Optional.empty();
    }

    /// The decoded body; null if it is not Base64 or is empty.
    byte @Nullable [] decoded() {
        byte[] digits = new byte[end - position];
        int count = 0;
        for (int at = position; at < end; at++) {
            byte c = text[at];
            if (c == '\\' && at + 1 < end && (text[at + 1] == 'n' || text[at + 1] == 'r')) {
                at++;
            } else if (c > ' ' && !isQuote(at)) {
                digits[count++] = c;
            } else if (c < 0) {
                return null;
            }
        }
        byte[] exact = Arrays.copyOf(digits, count);
        Arrays.fill(digits, (byte) 0);
        try {
            byte[] der = Base64.getDecoder().decode(exact);
            return der.length == 0 ? null : der;
        } catch (IllegalArgumentException notBase64) {
            return null;
        } finally {
            Arrays.fill(exact, (byte) 0);
        }
    }

    private boolean isQuote(int at) {
        return text[at] == '>' || text[at] == '|';
    }

    /// Headers have a colon, which Base64 never has; a header goes on in indented lines and the
    /// last is followed by an empty one.
    private void skipHeaders() {
        boolean inHeaders = false;
        int at = position;
        while (at < end) {
            int lineEnd = lineEnd(at);
            boolean header = contains(at, lineEnd, ':');
            boolean continued = inHeaders && lineEnd > at && text[at] <= ' ' && text[at] != '\r';
            if (header) {
                inHeaders = true;
                noteEncryption(at, lineEnd);
            } else if (inHeaders && !continued) {
                break;
            } else if (!isBlank(at, lineEnd) && !continued) {
                break;
            }
            at = afterLineEnd(lineEnd);
        }
        if (inHeaders) {
            position = Math.min(at, end);
        }
    }

    private void noteEncryption(int from, int to) {
        int length = Math.min(to - from, 100);
        String header = new String(text, from, length, StandardCharsets.US_ASCII);
        String word = header.strip().toUpperCase(Locale.ROOT);
        encrypted |= word.startsWith("PROC-TYPE") && word.contains("ENCRYPTED");
        if (word.startsWith("DEK-INFO:")) {
            encryption = word.substring("DEK-INFO:".length()).strip();
        }
    }

    private boolean contains(int from, int to, char wanted) {
        for (int at = from; at < to; at++) {
            if (text[at] == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] > ' ') {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < end && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private int afterLineEnd(int lineEnd) {
        boolean pair = lineEnd + 1 < end && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n';
        return lineEnd + (pair ? 2 : 1);
    }
}
