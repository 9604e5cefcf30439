package app.certkeep.cli;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// How many columns of a terminal a text takes: characters of East Asian scripts and most emoji
/// take two, marks that combine with the character before them none (after Unicode's Standard
/// Annex 11).
final class TextWidth {
    private static final Set<UnicodeScript> WIDE =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL);

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::ofPoint).sum();
    }

    /// The text, or as much of its start as fits with an ellipsis after it.
    static String cut(String text, int longest) {
        if (of(text) <= longest) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            width += ofPoint(point);
            if (width > longest - 1) {
                break;
            }
            start.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return start.append('…').toString();
    }

    private static int ofPoint(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean fullWidth = point >= 0xFF01 && point <= 0xFF60;
        return fullWidth
                        || Character.isEmojiPresentation(point)
                        || WIDE.contains(UnicodeScript.of(point))
                ? 2
                : 1;
    }
}
