package app.certkeep.keyvalue;

import app.certkeep.crypto.OneTimeSeed;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.time.Instant;
import java.util.Arrays;

/// Reads the seed of one-time codes as services show it: base 32 (RFC 4648) in either case, with
/// blanks, hyphens and padding, or an `otpauth` address for six digits each 30 seconds by SHA-1,
/// which are the only codes that Certkeep makes.
final class CodeSeed {
    private static final String ADDRESS = "otpauth://totp/";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// RFC 4226 asks for 16; many services give 10.
    private static final int SHORTEST = 10;

    private static final int LONGEST = 128;

    private CodeSeed() {}

    /// @return the caller closes it
    /// @throws InvalidInputException where the text is no seed
    static OneTimeSeed require(char[] text) {
        int from = 0;
        int to = text.length;
        if (startsWith(text, 0, ADDRESS)) {
            requireUsual(text);
            from = parameter(text, "secret=");
            to = from;
            while (to < text.length && text[to] != '&') {
                to++;
            }
        }
        return new OneTimeSeed(decoded(text, from, to));
    }

    /// @throws InvalidInputException where the value is no seed
    static OneTimeCode codeOf(SecretBytes value, Instant now) {
        char[] text = value.toChars();
        try (OneTimeSeed seed = require(text)) {
            int past = (int) Math.floorMod(now.getEpochSecond(), 30L);
            return new OneTimeCode(seed.codeAt(OneTimeSeed.stepAt(now)), 30 - past);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static void requireUsual(char[] text) {
        boolean usual =
                isOr(text, "algorithm=", "SHA1")
                        && isOr(text, "digits=", "6")
                        && isOr(text, "period=", "30");
        if (!usual) {
            throw new InvalidInputException("codes of another kind", "keyvalue.value.code.other");
        }
    }

    private static boolean isOr(char[] text, String name, String wanted) {
        int at = parameter(text, name);
        boolean ends = at + wanted.length() == text.length;
        return at == text.length
                || startsWith(text, at, wanted) && (ends || text[at + wanted.length()] == '&');
    }

    /// Where the value of a parameter begins; the end of the text where there is none.
    private static int parameter(char[] text, String name) {
        for (int i = ADDRESS.length(); i < text.length; i++) {
            if ((text[i] == '?' || text[i] == '&') && startsWith(text, i + 1, name)) {
                return i + 1 + name.length();
            }
        }
        return text.length;
    }

    private static boolean startsWith(char[] text, int at, String start) {
        return text.length >= at + start.length()
                && Arrays.equals(
                        text, at, at + start.length(), start.toCharArray(), 0, start.length());
    }

    private static byte[] decoded(char[] text, int from, int to) {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        int buffer = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == ' ' || text[i] == '-' || text[i] == '=') {
                continue;
            }
            int digit = ALPHABET.indexOf(Character.toUpperCase(text[i]));
            if (digit < 0 || length == LONGEST) {
                Arrays.fill(bytes, (byte) 0);
                throw new InvalidInputException("no seed", "keyvalue.value.code");
            }
            buffer = buffer << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >> bits);
            }
        }
        byte[] exact = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        if (length < SHORTEST) {
            Arrays.fill(exact, (byte) 0);
            throw new InvalidInputException("no seed", "keyvalue.value.code");
        }
        return exact;
    }
}
