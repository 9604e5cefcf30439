package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;

import java.util.Arrays;

/// A value as the text that the window shows: it can only show what cannot be wiped.
final class ShownText {
    private ShownText() {}

    /// Closes the value.
    static String of(SecretBytes value) {
        try (value) {
            char[] characters = value.toChars();
            String text = new String(characters);
            Arrays.fill(characters, '\0');
            return text;
        }
    }
}
