package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files in tests, whose text is no secret.
final class Formats {
    private Formats() {}

    static FileContent read(EntryFormat format, String text) {
        try (SecretBytes file = bytes(text)) {
            return format.read(file);
        }
    }

    static Map<String, String> values(FileContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.entries().forEach(entry -> values.put(entry.name(), text(entry.value())));
        return values;
    }

    static SecretBytes bytes(String text) {
        return SecretBytes.ofUtf8(text.toCharArray());
    }

    static String text(SecretBytes bytes) {
        return new String(bytes.bytes(), StandardCharsets.UTF_8);
    }
}
