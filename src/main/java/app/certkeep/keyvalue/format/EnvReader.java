package app.certkeep.keyvalue.format;

import java.util.ArrayList;
import java.util.List;

/// Reads `.env` files: `NAME=value` with or without `export` before it; values bare, in single
/// quotes (as they are) or in double quotes (with `\n`, `\r`, `\t`, `\"`, `\\`, `\$` and a quoted
/// backquote), quoted ones over several lines; comments after `#`. Comments above an entry are its
/// notes. Nothing is put in the place of `$NAME`.
final class EnvReader {
    private final char[] text;
    private final List<FileEntry> entries = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final CommentAbove comment = new CommentAbove();
    private int at;
    private int line = 1;

    EnvReader(char[] text) {
        this.text = text;
        // A byte order mark.
        at = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    FileContent read() {
        while (at < text.length) {
            blanks();
            if (atLineEnd()) {
                comment.clear();
            } else if (text[at] == '#') {
                comment();
            } else {
                entry();
                comment.clear();
            }
            restOfLine();
        }
        return new FileContent(List.copyOf(entries), List.copyOf(unreadable));
    }

    private void comment() {
        int from = ++at;
        while (!atLineEnd()) {
            at++;
        }
        comment.add(text, from, at);
    }

    private void entry() {
        int start = at;
        int startLine = line;
        String name = name();
        if (name.equals("export") && isBlank()) {
            blanks();
            name = name();
        }
        blanks();
        if (name.isEmpty() || !took('=')) {
            unreadable.add(startLine);
            return;
        }
        blanks();
        try (SecretText value = new SecretText()) {
            if (value(value)) {
                entries.add(new FileEntry(name, value.toUtf8(), comment.text(), startLine));
            } else {
                unreadable.add(startLine);
                at = start;
                line = startLine;
            }
        }
    }

    private String name() {
        int from = at;
        while (!atLineEnd() && !isBlank() && text[at] != '=') {
            at++;
        }
        return new String(text, from, at - from);
    }

    private boolean value(SecretText value) {
        if (took('\'')) {
            return quoted(value, '\'') && isAtEndOfEntry();
        }
        if (took('"')) {
            return quoted(value, '"') && isAtEndOfEntry();
        }
        while (!atLineEnd() && !(text[at] == '#' && (value.length() == 0 || isBlankBefore()))) {
            value.append(text[at++]);
        }
        value.trimEnd();
        return true;
    }

    private boolean quoted(SecretText value, char quote) {
        while (at < text.length && text[at] != quote) {
            char next = text[at++];
            line += next == '\n' ? 1 : 0;
            if (next == '\\' && quote == '"' && at < text.length) {
                escaped(value, text[at++]);
            } else {
                value.append(next);
            }
        }
        return took(quote);
    }

    private void escaped(SecretText value, char character) {
        switch (character) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '"', '\\', '$', '`' -> value.append(character);
            default -> {
                line += character == '\n' ? 1 : 0;
                value.append('\\').append(character);
            }
        }
    }

    private boolean isAtEndOfEntry() {
        blanks();
        return atLineEnd() || text[at] == '#';
    }

    private void restOfLine() {
        while (!atLineEnd()) {
            at++;
        }
        at += at < text.length && text[at] == '\r' ? 1 : 0;
        if (took('\n')) {
            line++;
        }
    }

    private boolean atLineEnd() {
        return at == text.length
                || text[at] == '\n'
                || text[at] == '\r' && (at + 1 == text.length || text[at + 1] == '\n');
    }

    private boolean isBlank() {
        return at < text.length && (text[at] == ' ' || text[at] == '\t');
    }

    private boolean isBlankBefore() {
        return text[at - 1] == ' ' || text[at - 1] == '\t';
    }

    private void blanks() {
        while (isBlank()) {
            at++;
        }
    }

    private boolean took(char wanted) {
        boolean there = at < text.length && text[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
