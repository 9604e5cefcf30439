package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

/// Values in tests, whose text is no secret.
public final class Values {
    private Values() {}

    public static SecretBytes of(String text) {
        return SecretBytes.ofUtf8(text.toCharArray());
    }

    public static String text(SecretBytes value) {
        try (value) {
            return new String(value.toChars());
        }
    }
}
