package app.certkeep.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Secret bytes that are wiped when closed. Owns its array: what is given in is not copied.
public final class SecretBytes implements AutoCloseable {
    private final byte[] bytes;
    private volatile boolean closed;

    public SecretBytes(byte[] owned) {
        bytes = owned;
    }

    /// The UTF-8 form of characters; the characters themselves are left to their owner to wipe.
    public static SecretBytes ofUtf8(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] exact = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return new SecretBytes(exact);
    }

    /// The bytes themselves, not a copy: valid until [#close].
    public byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("the secret was destroyed");
        }
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /// The characters of UTF-8 bytes; a malformed byte is replaced. The caller wipes the result.
    public char[] toChars() {
        try {
            CharBuffer decoded =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .decode(ByteBuffer.wrap(bytes()));
            char[] exact = Arrays.copyOf(decoded.array(), decoded.limit());
            Arrays.fill(decoded.array(), '\0');
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder reported malformed input", e);
        }
    }

    /// The characters of UTF-8 bytes, or nothing where a byte is malformed. The caller wipes them.
    public Optional<char[]> toCharsExactly() {
        char[] characters = toChars();
        try (SecretBytes again = ofUtf8(characters)) {
            if (Arrays.equals(again.bytes(), bytes())) {
                return Optional.of(characters);
            }
        }
        Arrays.fill(characters, '\0');
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[hidden]";
    }
}
