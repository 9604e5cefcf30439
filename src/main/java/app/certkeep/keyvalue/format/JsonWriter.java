package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.List;

/// Writes one JSON object (RFC 8259) of strings, one entry a line.
final class JsonWriter {
    private JsonWriter() {}

    static void write(List<FileEntry> entries, SecretText text) {
        text.append('{');
        String before = "\n  ";
        for (FileEntry entry : entries) {
            text.append(before);
            before = ",\n  ";
            string(entry.name().toCharArray(), text);
            text.append(": ");
            char[] value = entry.value().toChars();
            try {
                string(value, text);
            } finally {
                Arrays.fill(value, '\0');
            }
        }
        text.append(entries.isEmpty() ? "}\n" : "\n}\n");
    }

    static void string(char[] value, SecretText text) {
        text.append('"');
        for (char each : value) {
            switch (each) {
                case '"', '\\' -> text.append('\\').append(each);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (each < ' ' || each >= 0x7F && each <= 0x9F) {
                        text.append("\\u00").append(hex(each >> 4)).append(hex(each & 15));
                    } else {
                        text.append(each);
                    }
                }
            }
        }
        text.append('"');
    }

    private static char hex(int digit) {
        return Character.forDigit(digit, 16);
    }
}
