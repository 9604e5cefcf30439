package app.certkeep.keyvalue.format;

/// The comment that stands directly above an entry, which becomes its notes.
final class CommentAbove {
    private final StringBuilder lines = new StringBuilder();

    /// Another line; one blank after its sign is not part of it.
    void add(char[] text, int from, int to) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        int start = from < to && text[from] == ' ' ? from + 1 : from;
        lines.append(text, start, to - start);
    }

    /// What stands above is of something else.
    void clear() {
        lines.setLength(0);
    }

    String text() {
        return lines.toString().strip();
    }
}
