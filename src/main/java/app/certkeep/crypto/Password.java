package app.certkeep.crypto;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/// A password, wiped when closed. Text outside ASCII is brought to Unicode's NFC, so that one
/// password typed on two systems is the same password.
public final class Password implements AutoCloseable {
    private final char[] characters;

    /// Takes a copy; the caller wipes its own array.
    public Password(char[] typed) {
        CharBuffer view = CharBuffer.wrap(typed);
        characters =
                Normalizer.isNormalized(view, Normalizer.Form.NFC)
                        ? typed.clone()
                        : Normalizer.normalize(view, Normalizer.Form.NFC).toCharArray();
    }

    /// A view for hashing, valid until [#close].
    public CharBuffer view() {
        return CharBuffer.wrap(characters).asReadOnlyBuffer();
    }

    public SecretBytes toUtf8() {
        return SecretBytes.ofUtf8(characters);
    }

    /// Length in Unicode code points.
    public int length() {
        return Character.codePointCount(characters, 0, characters.length);
    }

    public boolean sameAs(Password other) {
        return Arrays.equals(characters, other.characters);
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
