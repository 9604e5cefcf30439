package app.certkeep.remote;

import app.certkeep.crypto.SecretBytes;

import java.util.Arrays;
import java.util.Optional;

/// Text that can be shown and typed: UTF-8, line ends of either kind, and no other character that
/// steers anything.
final class PrintableText {
    private PrintableText() {}

    /// The text without white space around it and with `\n` at the end of each line; empty where
    /// it is none. The caller wipes it.
    static Optional<byte[]> of(byte[] given) {
        try (SecretBytes copy = new SecretBytes(given.clone())) {
            return copy.toCharsExactly().flatMap(PrintableText::of);
        }
    }

    private static Optional<byte[]> of(char[] given) {
        char[] kept = new char[given.length];
        try {
            int length = 0;
            for (int i = 0; i < given.length; i++) {
                char each = given[i];
                boolean lineEnd = each == '\r' && i + 1 < given.length && given[i + 1] == '\n';
                if (!lineEnd) {
                    kept[length++] = each;
                }
            }
            int end = length;
            while (end > 0 && Character.isWhitespace(kept[end - 1])) {
                end--;
            }
            int start = 0;
            while (start < end && Character.isWhitespace(kept[start])) {
                start++;
            }
            char[] text = Arrays.copyOfRange(kept, start, end);
            return text.length > 0 && isPrintable(text)
                    ? Optional.of(utf8(text))
                    : Optional.empty();
        } finally {
            Arrays.fill(kept, '\0');
            Arrays.fill(given, '\0');
        }
    }

    private static byte[] utf8(char[] text) {
        try (SecretBytes bytes = SecretBytes.ofUtf8(text)) {
            return bytes.bytes().clone();
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static boolean isPrintable(char[] text) {
        for (int i = 0; i < text.length; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            if (point != '\n' && isForbidden(point)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
