package app.certkeep.keyvalue.format;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rows of a table (RFC 4180), with `,` or, where the first line has more of them, `;` between
/// cells.
final class CsvCells {
    private static final int MOST_CELLS = 200;

    private final char[] text;
    private final char between;
    private int at;
    private int line = 1;

    CsvCells(char[] text) {
        this.text = text;
        at = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        between = separator();
    }

    private char separator() {
        int difference = 0;
        for (int i = at; i < text.length && text[i] != '\n'; i++) {
            if (text[i] == ';') {
                difference++;
            } else if (text[i] == ',') {
                difference--;
            }
        }
        return difference > 0 ? ';' : ',';
    }

    boolean hasNext() {
        return at < text.length;
    }

    /// The line at which the next row begins, from 1.
    int line() {
        return line;
    }

    /// @return cells that the caller closes; null where the row cannot be read
    @Nullable List<SecretText> next() {
        List<SecretText> cells = new ArrayList<>();
        boolean whole = true;
        boolean more = true;
        while (more) {
            SecretText cell = new SecretText();
            whole &= cell(cell);
            if (cells.size() < MOST_CELLS) {
                cells.add(cell);
            } else {
                cell.close();
                whole = false;
            }
            more = at < text.length && text[at] == between;
            if (more) {
                at++;
            }
        }
        lineEnd();
        if (!whole) {
            cells.forEach(SecretText::close);
            return null;
        }
        return cells;
    }

    private boolean cell(SecretText cell) {
        if (at < text.length && text[at] == '"') {
            at++;
            boolean closed = quoted(cell);
            boolean ends = isEnd();
            while (!isEnd()) {
                at++;
            }
            return closed && ends;
        }
        while (!isEnd()) {
            cell.append(text[at++]);
        }
        return true;
    }

    private boolean quoted(SecretText cell) {
        while (at < text.length) {
            char next = text[at++];
            if (next == '"') {
                if (at == text.length || text[at] != '"') {
                    return true;
                }
                at++;
            } else if (next == '\n') {
                line++;
            }
            cell.append(next);
        }
        return false;
    }

    private boolean isEnd() {
        return at == text.length
                || text[at] == between
                || text[at] == '\n'
                || text[at] == '\r' && (at + 1 == text.length || text[at + 1] == '\n');
    }

    private void lineEnd() {
        if (at < text.length && text[at] == '\r') {
            at++;
        }
        if (at < text.length && text[at] == '\n') {
            at++;
        }
        line++;
    }
}
