package app.certkeep.keyvalue;

import java.util.Optional;

/// Checks text by the grammar of RFC 8259 without making anything of it: a parser would leave
/// pieces of a secret in memory. At most 500 arrays and objects may lie within each other.
final class JsonSyntax {
    private static final int DEEPEST = 500;

    /// Where the text stops being JSON.
    ///
    /// @param line from 1
    /// @param column in characters, from 1; behind the last one where something is missing
    record Place(int line, int column) {}

    private final char[] text;
    private int at;

    private JsonSyntax(char[] text) {
        this.text = text;
    }

    /// @return nothing where it is JSON
    static Optional<Place> firstError(char[] text) {
        JsonSyntax syntax = new JsonSyntax(text);
        syntax.blanks();
        if (syntax.value(0)) {
            syntax.blanks();
            if (syntax.at == text.length) {
                return Optional.empty();
            }
        }
        return Optional.of(syntax.place());
    }

    private boolean value(int depth) {
        if (at == text.length || depth > DEEPEST) {
            return false;
        }
        return switch (text[at]) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        at++;
        blanks();
        if (took('}')) {
            return true;
        }
        do {
            blanks();
            if (!string()) {
                return false;
            }
            blanks();
            if (!took(':')) {
                return false;
            }
            blanks();
            if (!value(depth + 1)) {
                return false;
            }
            blanks();
        } while (took(','));
        return took('}');
    }

    private boolean array(int depth) {
        at++;
        blanks();
        if (took(']')) {
            return true;
        }
        do {
            blanks();
            if (!value(depth + 1)) {
                return false;
            }
            blanks();
        } while (took(','));
        return took(']');
    }

    private boolean string() {
        if (!took('"')) {
            return false;
        }
        while (at < text.length && text[at] != '"') {
            if (text[at] < ' ' || text[at] == '\\' && !escape()) {
                return false;
            }
            at++;
        }
        return took('"');
    }

    /// Leaves the last character of the escape to the caller.
    private boolean escape() {
        at++;
        if (at < text.length && text[at] == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (at == text.length || Character.digit(text[at], 16) < 0 || text[at] > 'f') {
                    return false;
                }
            }
            return true;
        }
        return at < text.length && "\"\\/bfnrt".indexOf(text[at]) >= 0;
    }

    private boolean number() {
        took('-');
        if (!took('0') && !digits()) {
            return false;
        }
        if (took('.') && !digits()) {
            return false;
        }
        if (took('e') || took('E')) {
            return exponent();
        }
        return true;
    }

    private boolean exponent() {
        if (!took('+')) {
            took('-');
        }
        return digits();
    }

    private boolean digits() {
        int from = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at > from;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!took(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean took(char wanted) {
        boolean there = at < text.length && text[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length && " \t\n\r".indexOf(text[at]) >= 0) {
            at++;
        }
    }

    private Place place() {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, Character.codePointCount(text, start, at - start) + 1);
    }
}
