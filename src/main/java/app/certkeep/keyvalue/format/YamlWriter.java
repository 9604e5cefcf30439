package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.List;

/// Writes one mapping of YAML 1.1 with an entry a line, names and values in double quotes, whose
/// escapes are those of JSON; notes stand above as comments.
final class YamlWriter {
    private YamlWriter() {}

    static void write(List<FileEntry> entries, SecretText text) {
        if (entries.isEmpty()) {
            text.append("{}\n");
        }
        for (FileEntry entry : entries) {
            entry.notes().lines().forEach(line -> text.append("# " + line).append('\n'));
            JsonWriter.string(entry.name().toCharArray(), text);
            text.append(": ");
            char[] value = entry.value().toChars();
            try {
                JsonWriter.string(value, text);
            } finally {
                Arrays.fill(value, '\0');
            }
            text.append('\n');
        }
    }
}
