package app.certkeep.keyvalue.format;

import java.util.ArrayList;
import java.util.List;

/// Reads Java properties as `java.util.Properties.load` documents them: names end at `=`, `:` or a
/// blank, a backslash escapes and carries a line on, comments begin with `#` or `!`. Comments above
/// an entry are its notes.
final class PropertiesReader {
    private final char[] text;
    private final List<FileEntry> entries = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final CommentAbove comment = new CommentAbove();
    private int at;
    private int line = 1;
    private boolean broken;

    PropertiesReader(char[] text) {
        this.text = text;
        at = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    FileContent read() {
        while (at < text.length) {
            blanks();
            if (at == text.length) {
                break;
            }
            if (isLineEnd()) {
                lineEnd();
                comment.clear();
            } else if (text[at] == '#' || text[at] == '!') {
                comment();
            } else {
                entry();
                comment.clear();
            }
        }
        return new FileContent(List.copyOf(entries), List.copyOf(unreadable));
    }

    private void comment() {
        int from = ++at;
        while (at < text.length && !isLineEnd()) {
            at++;
        }
        comment.add(text, from, at);
        lineEnd();
    }

    private void entry() {
        int start = line;
        broken = false;
        try (SecretText name = new SecretText();
                SecretText value = new SecretText()) {
            piece(name, true);
            blanks();
            if (at < text.length && (text[at] == '=' || text[at] == ':')) {
                at++;
                blanks();
            }
            piece(value, false);
            lineEnd();
            if (broken) {
                unreadable.add(start);
            } else {
                entries.add(new FileEntry(name.text(), value.toUtf8(), comment.text(), start));
            }
        }
    }

    /// Up to the end of the line that is not escaped; a name ends earlier.
    private void piece(SecretText piece, boolean name) {
        while (at < text.length && !isLineEnd()) {
            char next = text[at];
            if (name && (next == '=' || next == ':' || isBlank(next))) {
                return;
            }
            at++;
            if (next == '\\') {
                escaped(piece);
            } else {
                piece.append(next);
            }
        }
    }

    private void escaped(SecretText piece) {
        if (at == text.length) {
            return;
        }
        if (isLineEnd()) {
            lineEnd();
            blanks();
            return;
        }
        char escaped = text[at++];
        switch (escaped) {
            case 't' -> piece.append('\t');
            case 'n' -> piece.append('\n');
            case 'r' -> piece.append('\r');
            case 'f' -> piece.append('\f');
            case 'u' -> unicode(piece);
            default -> piece.append(escaped);
        }
    }

    private void unicode(SecretText piece) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length ? Character.digit(text[at], 16) : -1;
            if (digit < 0) {
                broken = true;
                return;
            }
            code = code << 4 | digit;
            at++;
        }
        piece.append((char) code);
    }

    private boolean isLineEnd() {
        return text[at] == '\n' || text[at] == '\r';
    }

    private void lineEnd() {
        if (at < text.length && text[at] == '\r') {
            at++;
            line += at < text.length && text[at] == '\n' ? 0 : 1;
        }
        if (at < text.length && text[at] == '\n') {
            at++;
            line++;
        }
    }

    private void blanks() {
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\f';
    }
}
