package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.List;

/// Writes `.env` files that shells and [EnvReader] read alike: what is not harmless stands in
/// double quotes, over several lines where it has them, and notes stand above as comments. A
/// carriage return alone is `\r`, which shells do not know: many readers would drop it otherwise.
final class EnvWriter {
    private static final String HARMLESS = "_-./:@%+,=";

    private EnvWriter() {}

    static void write(List<FileEntry> entries, SecretText text) {
        for (FileEntry entry : entries) {
            if (!entry.notes().isEmpty()) {
                entry.notes().lines().forEach(line -> text.append("# " + line).append('\n'));
            }
            text.append(entry.name()).append('=');
            char[] value = entry.value().toChars();
            try {
                write(value, text);
            } finally {
                Arrays.fill(value, '\0');
            }
            text.append('\n');
        }
    }

    private static void write(char[] value, SecretText text) {
        boolean harmless = true;
        for (char each : value) {
            harmless &=
                    each < 128 && (Character.isLetterOrDigit(each) || HARMLESS.indexOf(each) >= 0);
        }
        if (harmless) {
            for (char each : value) {
                text.append(each);
            }
            return;
        }
        text.append('"');
        for (char each : value) {
            if (each == '\r') {
                text.append("\\r");
            } else {
                if (each == '"' || each == '\\' || each == '$' || each == '`') {
                    text.append('\\');
                }
                text.append(each);
            }
        }
        text.append('"');
    }
}
