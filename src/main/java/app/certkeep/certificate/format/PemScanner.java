package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Splits a text into its PEM blocks (RFC 7468, with the headers of RFC 1421), one by one, so that
/// a bad block never costs the good ones. Between blocks any text may stand; lines may end as they
/// like or be quoted with `>`; three dashes are enough; a block may be a single line, its line
/// ends even written as `\n`.
final class PemScanner {

    private static final int FEWEST_DASHES = 3;
    private static final int LONGEST_LABEL = 80;

    private final byte[] text;
    private int position;

    /// @param text in ASCII or a superset of it, one octet a character
    PemScanner(byte[] text) {
        this.text = text;
    }

    /// The next block, or empty at the end of the text.
    Optional<PemBlock> next() {
        Marker begin = marker(position);
        while (begin != null && !begin.opens) {
            begin = marker(begin.end);
        }
        if (begin == null) {
            position = text.length;
            return Optional.empty();
        }
        Marker end = marker(begin.end);
        if (end == null || end.opens) {
            position = end == null ? text.length : end.start;
            return Optional.of(damaged(Reason.BLOCK_NOT_CLOSED, begin.label));
        }
        position = end.end;
        if (!end.label.equals(begin.label)) {
            return Optional.of(damaged(Reason.LABELS_DIFFER, begin.label, end.label));
        }
        return Optional.of(body(begin, end));
    }

    private PemBlock body(Marker begin, Marker end) {
        PemBody body = new PemBody(text, begin.end, end.start);
        byte[] der = body.decoded();
        return der == null
                ? damaged(Reason.BASE64_DAMAGED, begin.label)
                : new PemBlock.Body(begin.label, body.encryption(), der);
    }

    private static PemBlock damaged(Reason reason, Object... labels) {
        return new PemBlock.Damaged(Rejection.of(reason, labels));
    }

    /// @param start at the first dash
    /// @param end after the last dash
    private record Marker(boolean opens, String label, int start, int end) {}

    /// The first `-----BEGIN X-----` or `-----END X-----` from a position on.
    private @Nullable Marker marker(int from) {
        int at = from;
        while (at < text.length) {
            if (text[at] != '-') {
                at++;
                continue;
            }
            int start = at;
            at = afterDashes(at);
            if (at - start >= FEWEST_DASHES) {
                Marker found = markerAfter(start, at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Marker markerAfter(int start, int afterDashes) {
        int at =
                afterDashes < text.length && text[afterDashes] == ' '
                        ? afterDashes + 1
                        : afterDashes;
        boolean opens = startsWith("BEGIN ", at);
        if (!opens && !startsWith("END ", at)) {
            return null;
        }
        int labelStart = at + (opens ? 6 : 4);
        int labelEnd = labelStart;
        while (labelEnd < text.length
                && labelEnd - labelStart <= LONGEST_LABEL
                && text[labelEnd] >= ' '
                && text[labelEnd] != '-') {
            labelEnd++;
        }
        int end = afterDashes(labelEnd);
        if (end - labelEnd < FEWEST_DASHES) {
            return null;
        }
        String label =
                new String(text, labelStart, labelEnd - labelStart, StandardCharsets.US_ASCII);
        return new Marker(opens, label.strip(), start, end);
    }

    private int afterDashes(int from) {
        int at = from;
        while (at < text.length && text[at] == '-') {
            at++;
        }
        return at;
    }

    private boolean startsWith(String word, int at) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
