package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import java.util.Arrays;

/// Text that grows without leaving pieces of itself behind.
final class SecretText implements AutoCloseable {
    private char[] characters = new char[256];
    private int length;

    SecretText append(char character) {
        if (length == characters.length) {
            char[] before = characters;
            characters = Arrays.copyOf(before, 2 * before.length);
            Arrays.fill(before, '\0');
        }
        characters[length++] = character;
        return this;
    }

    SecretText append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
        return this;
    }

    int length() {
        return length;
    }

    /// Takes blanks off the end.
    void trimEnd() {
        while (length > 0 && Character.isWhitespace(characters[length - 1])) {
            length--;
        }
    }

    /// As text, for what is shown.
    String text() {
        return new String(characters, 0, length);
    }

    /// @return the caller closes it
    SecretBytes toUtf8() {
        char[] exact = Arrays.copyOf(characters, length);
        try {
            return SecretBytes.ofUtf8(exact);
        } finally {
            Arrays.fill(exact, '\0');
        }
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "SecretText[hidden]";
    }
}
