package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads tables (RFC 4180) whose first line names the columns: `key` or `name`, `value` and
/// `notes`; or, as KeePassXC and browsers write them, `title` or `name`, `username`, `password`,
/// `url`, `totp`, `notes` and `group`, whose lines become folders.
final class CsvReader {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "username", "user",
                    "login_username", "user",
                    "password", "password",
                    "login_password", "password",
                    "url", "url",
                    "login_uri", "url",
                    "totp", "code",
                    "login_totp", "code");

    private final CsvCells cells;
    private final EntryCollector found = new EntryCollector();
    private List<String> columns = List.of();

    CsvReader(char[] text) {
        cells = new CsvCells(text);
    }

    FileContent read() {
        columns = header();
        int name = first("key", "title", "name");
        int value = first("value");
        boolean items = value < 0 && columns.stream().anyMatch(FIELDS::containsKey);
        if (name < 0 || value < 0 && !items) {
            found.unreadable(1);
            return found.content();
        }
        while (cells.hasNext()) {
            int line = cells.line();
            List<SecretText> row = cells.next();
            try {
                if (row == null) {
                    found.unreadable(line);
                } else if (row.size() > 1 || row.getFirst().length() > 0) {
                    row(row, line, name, value);
                }
            } finally {
                close(row);
            }
        }
        return found.content();
    }

    private List<String> header() {
        List<SecretText> row = cells.hasNext() ? cells.next() : null;
        if (row == null) {
            return List.of();
        }
        List<String> names =
                row.stream().map(cell -> cell.text().strip().toLowerCase(Locale.ROOT)).toList();
        close(row);
        return names;
    }

    private int first(String... names) {
        for (String each : names) {
            if (columns.contains(each)) {
                return columns.indexOf(each);
            }
        }
        return -1;
    }

    private void row(List<SecretText> row, int line, int name, int value) {
        if (row.size() <= Math.max(name, value)) {
            found.unreadable(line);
            return;
        }
        String notes = text(row, first("notes", "note", "comment"));
        String title = row.get(name).text();
        if (value >= 0) {
            found.add(title, row.get(value).toUtf8(), notes, line);
            return;
        }
        String group = text(row, first("group", "folder"));
        String item = found.item(FolderNames.of(group), title);
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            String field = FIELDS.get(columns.get(i));
            if (field != null && row.get(i).length() > 0) {
                SecretBytes bytes = row.get(i).toUtf8();
                found.add(item + field, bytes, field.equals("password") ? notes : "", line);
            }
        }
    }

    private static String text(List<SecretText> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).text();
    }

    private static void close(@Nullable List<SecretText> row) {
        if (row != null) {
            row.forEach(SecretText::close);
        }
    }
}
