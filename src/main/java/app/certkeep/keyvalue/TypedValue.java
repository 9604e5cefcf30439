package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Whether a value is what its type says. No part of a value ever enters a message.
final class TypedValue {
    /// Digits beyond any use.
    private static final int LONGEST_NUMBER = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private TypedValue() {}

    /// @throws InvalidInputException where it is not; for JSON with line and column
    static void require(EntryType type, SecretBytes value) {
        char[] text = value.toChars();
        try {
            switch (type) {
                case SECRET, TEXT, MULTILINE -> {}
                case NUMBER -> requireNumber(text);
                case BOOLEAN -> requireBoolean(text);
                case JSON -> requireJson(text);
                case URL -> requireUrl(text);
                case ONE_TIME_CODE -> CodeSeed.require(text).close();
            }
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static void requireNumber(char[] text) {
        if (text.length > LONGEST_NUMBER || !NUMBER.matcher(CharBuffer.wrap(text)).matches()) {
            throw new InvalidInputException("no number", "keyvalue.value.number");
        }
    }

    private static void requireBoolean(char[] text) {
        if (!Arrays.equals(text, "true".toCharArray())
                && !Arrays.equals(text, "false".toCharArray())) {
            throw new InvalidInputException("neither true nor false", "keyvalue.value.boolean");
        }
    }

    private static void requireJson(char[] text) {
        JsonSyntax.firstError(text)
                .ifPresent(
                        place -> {
                            throw new InvalidInputException(
                                    "no JSON",
                                    "keyvalue.value.json",
                                    String.valueOf(place.line()),
                                    String.valueOf(place.column()));
                        });
    }

    private static void requireUrl(char[] text) {
        if (!isUrl(text)) {
            throw new InvalidInputException("no address", "keyvalue.value.url");
        }
    }

    /// The reason is dropped: it repeats the text.
    private static boolean isUrl(char[] text) {
        try {
            return new URI(new String(text)).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
