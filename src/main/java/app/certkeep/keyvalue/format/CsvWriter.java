package app.certkeep.keyvalue.format;

import java.util.Arrays;
import java.util.List;

/// Writes a table (RFC 4180) with the columns `key`, `value` and `notes`, all cells in quotes.
/// Unlike lines for spreadsheets, it leaves what looks like a formula as it is: it comes in again.
final class CsvWriter {
    private CsvWriter() {}

    static void write(List<FileEntry> entries, SecretText text) {
        text.append("key,value,notes\r\n");
        for (FileEntry entry : entries) {
            cell(entry.name().toCharArray(), text);
            text.append(',');
            char[] value = entry.value().toChars();
            try {
                cell(value, text);
            } finally {
                Arrays.fill(value, '\0');
            }
            text.append(',');
            cell(entry.notes().toCharArray(), text);
            text.append("\r\n");
        }
    }

    private static void cell(char[] value, SecretText text) {
        text.append('"');
        for (char each : value) {
            if (each == '"') {
                text.append('"');
            }
            text.append(each);
        }
        text.append('"');
    }
}
