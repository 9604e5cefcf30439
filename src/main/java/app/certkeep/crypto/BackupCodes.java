package app.certkeep.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Ten codes for the day on which the authenticator is lost, each good once: 50 random bits in
/// Crockford's base 32, `XXXXX-XXXXX`. Letter case, spaces and hyphens do not matter; I and L read
/// as 1, O as 0.
public final class BackupCodes implements AutoCloseable {
    private static final int COUNT = 10;
    private static final int DIGITS = 10;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final List<char[]> codes;

    private BackupCodes(List<char[]> owned) {
        codes = owned;
    }

    public static BackupCodes generate(RandomSource random) {
        return new BackupCodes(
                IntStream.range(0, COUNT).mapToObj(i -> code(random.bytes(DIGITS))).toList());
    }

    private static char[] code(byte[] random) {
        char[] code = new char[DIGITS + 1];
        for (int i = 0; i < DIGITS; i++) {
            code[i < DIGITS / 2 ? i : i + 1] = ALPHABET.charAt(random[i] & 31);
        }
        code[DIGITS / 2] = '-';
        return code;
    }

    /// What a person typed, as [#codes] would have it without the hyphen.
    public static String canonical(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars()
                .filter(c -> c != '-' && !Character.isWhitespace(c))
                .map(Character::toUpperCase)
                .map(c -> c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /// The codes themselves, valid until [#close].
    public List<char[]> codes() {
        return codes;
    }

    /// One a line; the caller wipes it.
    public char[] toLines() {
        char[] lines = new char[COUNT * (DIGITS + 2)];
        for (int i = 0; i < COUNT; i++) {
            System.arraycopy(codes.get(i), 0, lines, i * (DIGITS + 2), DIGITS + 1);
            lines[i * (DIGITS + 2) + DIGITS + 1] = '\n';
        }
        return lines;
    }

    @Override
    public void close() {
        codes.forEach(code -> Arrays.fill(code, '\0'));
    }

    @Override
    public String toString() {
        return "BackupCodes[hidden]";
    }
}
