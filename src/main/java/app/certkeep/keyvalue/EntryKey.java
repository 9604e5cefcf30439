package app.certkeep.keyvalue;

import app.certkeep.failure.InvalidInputException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// A key that does: 1 to 512 characters in Unicode's NFC, so that one key typed on two systems is
/// the same key; no character that cannot be seen or that turns the reading direction around;
/// segments between `/` that are not blank.
record EntryKey(String text) {
    static final int LONGEST = 512;

    /// @throws InvalidInputException where the text is no key; its message says why
    static EntryKey require(String entered) {
        String text = Normalizer.normalize(entered, Normalizer.Form.NFC);
        if (text.isBlank()) {
            throw new InvalidInputException("key is blank", "keyvalue.key.blank");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidInputException("key is too long", "keyvalue.key.long", LONGEST);
        }
        if (text.codePoints().anyMatch(EntryKey::isForbidden)) {
            throw new InvalidInputException("key has controls", "keyvalue.key.control");
        }
        if (Arrays.stream(text.split("/", -1)).anyMatch(String::isBlank)) {
            throw new InvalidInputException("key has a blank segment", "keyvalue.key.segment");
        }
        return new EntryKey(text);
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> isBidirectionalControl(character);
        };
    }

    /// The embeddings, overrides and isolates of Unicode Standard Annex #9.
    private static boolean isBidirectionalControl(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    @Override
    public String toString() {
        return "EntryKey[hidden]";
    }
}
