package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;

import java.nio.CharBuffer;
import java.util.Arrays;

/// A stored value as a text area can show it. Of all control characters a text area keeps only
/// `\n` and `\t` and drops the others without a word. So `\r\n` at the end of every line is shown
/// as `\n` and put back on saving, and a value with any other control character is for reading.
final class ValueText {
    private final char[] shown;
    private final boolean windowsBreaks;
    private final boolean editable;

    private ValueText(char[] shown, boolean windowsBreaks, boolean editable) {
        this.shown = shown;
        this.windowsBreaks = windowsBreaks;
        this.editable = editable;
    }

    static ValueText empty() {
        return new ValueText(new char[0], false, true);
    }

    static ValueText of(SecretBytes value) {
        char[] stored = value.toChars();
        try {
            char[] unified = withoutReturns(stored);
            boolean windows = unified.length < stored.length;
            boolean restorable = !windows || Arrays.equals(withReturns(unified), stored);
            boolean editable =
                    restorable && CharBuffer.wrap(unified).chars().allMatch(ValueText::isKept);
            return new ValueText(unified, windows, editable);
        } finally {
            Arrays.fill(stored, '\0');
        }
    }

    /// The same lines and rules about another text, as after it was saved.
    ValueText with(char[] text) {
        return new ValueText(text.clone(), windowsBreaks, editable);
    }

    boolean isEditable() {
        return editable;
    }

    String shown() {
        return new String(shown);
    }

    boolean isShownAs(CharSequence text) {
        return CharBuffer.wrap(shown).compareTo(CharBuffer.wrap(text)) == 0;
    }

    /// What is to be stored for a text that was edited from this one.
    SecretBytes toStored(char[] text) {
        char[] stored = windowsBreaks ? withReturns(text) : text.clone();
        try {
            return SecretBytes.ofUtf8(stored);
        } finally {
            Arrays.fill(stored, '\0');
        }
    }

    void wipe() {
        Arrays.fill(shown, '\0');
    }

    private static boolean isKept(int character) {
        return character == '\n' || character == '\t' || character >= ' ' && character != 0x7F;
    }

    private static char[] withoutReturns(char[] text) {
        CharBuffer result = CharBuffer.allocate(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
                result.put(text[i]);
            }
        }
        return exact(result);
    }

    private static char[] withReturns(char[] text) {
        CharBuffer result = CharBuffer.allocate(2 * text.length);
        for (char each : text) {
            if (each == '\n') {
                result.put('\r');
            }
            result.put(each);
        }
        return exact(result);
    }

    private static char[] exact(CharBuffer written) {
        char[] result = Arrays.copyOf(written.array(), written.position());
        Arrays.fill(written.array(), '\0');
        return result;
    }
}
