package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.List;

/// Writes Java properties in ASCII, which `java.util.Properties` reads from any encoding; notes
/// stand above as comments.
final class PropertiesWriter {
    private PropertiesWriter() {}

    static void write(List<FileEntry> entries, SecretText text) {
        for (FileEntry entry : entries) {
            if (!entry.notes().isEmpty()) {
                entry.notes().lines().forEach(line -> comment(line, text));
            }
            escape(entry.name().toCharArray(), text, true);
            text.append('=');
            char[] value = entry.value().toChars();
            try {
                escape(value, text, false);
            } finally {
                Arrays.fill(value, '\0');
            }
            text.append('\n');
        }
    }

    private static void comment(String line, SecretText text) {
        text.append("# " + line).append('\n');
    }

    private static void escape(char[] piece, SecretText text, boolean name) {
        for (int i = 0; i < piece.length; i++) {
            char each = piece[i];
            switch (each) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\f' -> text.append("\\f");
                case '\\', '=', ':', '#', '!' -> text.append('\\').append(each);
                case ' ' -> text.append(name || i == 0 ? "\\ " : " ");
                default -> {
                    if (each < ' ' || each > '~') {
                        text.append("\\u%04x".formatted((int) each));
                    } else {
                        text.append(each);
                    }
                }
            }
        }
    }
}
