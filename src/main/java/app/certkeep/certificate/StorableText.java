package app.certkeep.certificate;

import app.certkeep.certificate.format.VisibleText;

/// Text of a stranger as every database takes it: those of the PostgreSQL protocol refuse the
/// character 0 and halves of surrogate pairs. Shown, they look the same as before.
final class StorableText {
    private StorableText() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(StorableText::isRefused)) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        point ->
                                storable.append(
                                        isRefused(point)
                                                ? VisibleText.of(Character.toString(point))
                                                : Character.toString(point)));
        return storable.toString();
    }

    /// As [#of], not longer than some characters.
    static String of(String text, int longest) {
        String storable = of(text);
        return storable.length() <= longest
                ? storable
                : of(storable.substring(0, longest - 1)) + "…";
    }

    private static boolean isRefused(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
