package app.certkeep.certificate.format;

/// Makes visible what a name from a stranger could hide: control characters, line ends,
/// bidirectional overrides, zero-width characters and broken surrogates.
public final class VisibleText {

    private VisibleText() {}

    /// `\u202E` becomes `‹U+202E›`; text without such characters is returned as it is.
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        point -> {
                            if (hidden(point)) {
                                visible.append("‹U+%04X›".formatted(point));
                            } else {
                                visible.appendCodePoint(point);
                            }
                        });
        return visible.toString();
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
