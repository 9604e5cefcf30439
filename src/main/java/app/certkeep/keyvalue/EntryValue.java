package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What may be a value: text in UTF-8 of at most 1,000,000 bytes. Anything else could not be shown
/// and edited without being changed.
final class EntryValue {
    static final int LARGEST = 1_000_000;

    private EntryValue() {}

    /// @throws InvalidInputException where the bytes are too many or no UTF-8
    static void require(SecretBytes value) {
        if (value.length() > LARGEST) {
            throw new InvalidInputException(
                    "value is too large", "keyvalue.value.large", LARGEST, value.length());
        }
        if (!isUtf8(value.bytes())) {
            throw new InvalidInputException("value is no UTF-8", "keyvalue.value.encoding");
        }
    }

    static int lines(SecretBytes value) {
        int breaks = 0;
        for (byte each : value.bytes()) {
            if (each == '\n') {
                breaks++;
            }
        }
        return breaks + 1;
    }

    /// Decodes through a small buffer that is wiped, rather than into characters left behind.
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(1024);
        try {
            CoderResult result;
            do {
                output.clear();
                result = decoder.decode(input, output, true);
            } while (result.isOverflow());
            return !result.isError();
        } finally {
            Arrays.fill(output.array(), '\0');
        }
    }
}
