package app.certkeep.crypto;

import java.util.Arrays;
import java.util.Optional;

/// The code that opens an account whose password is forgotten: 160 random bits in Crockford's
/// base 32 and one check character (the number modulo 37), shown in groups of four. Letter case,
/// spaces and hyphens do not matter; I and L read as 1, O as 0.
public final class RecoveryCode implements AutoCloseable {
    private static final int BYTES = 20;
    private static final int DIGITS = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

    private final byte[] bits;

    private RecoveryCode(byte[] owned) {
        bits = owned;
    }

    public static RecoveryCode generate(RandomSource random) {
        return new RecoveryCode(random.bytes(BYTES));
    }

    /// Reads what a person typed; nothing where a character is missing, wrong or mistyped.
    public static Optional<RecoveryCode> parse(char[] typed) {
        byte[] bits = new byte[BYTES];
        int digits = 0;
        int check = -1;
        for (char c : typed) {
            if (c == '-' || Character.isWhitespace(c)) {
                continue;
            }
            int value = ALPHABET.indexOf(canonical(c));
            if (value < 0 || check >= 0 || digits < DIGITS && value >= 32) {
                return Optional.empty();
            }
            if (digits == DIGITS) {
                check = value;
            } else {
                setDigit(bits, digits++, value);
            }
        }
        if (digits != DIGITS || check != checkValue(bits)) {
            Arrays.fill(bits, (byte) 0);
            return Optional.empty();
        }
        return Optional.of(new RecoveryCode(bits));
    }

    /// The code as a person writes it down: `XXXX-XXXX-…`; the caller wipes it.
    public char[] toChars() {
        char[] code = new char[DIGITS + DIGITS / 4 + 1];
        int at = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            code[at++] = ALPHABET.charAt(digitOf(bits, digit));
            if (digit % 4 == 3) {
                code[at++] = '-';
            }
        }
        code[at] = ALPHABET.charAt(checkValue(bits));
        return code;
    }

    public WrappingKey toWrappingKey(RandomSource random) {
        return new WrappingKey(Hkdf.derive(bits, "certkeep/1/recovery-code"), random);
    }

    /// As [#toWrappingKey], for a code that an administrator gives out for one reset. It is another
    /// key, so that neither opens what the other does.
    public WrappingKey toResetKey(RandomSource random) {
        return new WrappingKey(Hkdf.derive(bits, "certkeep/1/reset-code"), random);
    }

    /// Whether somebody typed a group of a code as [#toChars] writes it, or means it.
    public static boolean sameGroup(String typed, char[] group) {
        String plain = typed.replaceAll("[\\s-]", "");
        boolean same = plain.length() == group.length;
        for (int i = 0; same && i < group.length; i++) {
            same = canonical(plain.charAt(i)) == group[i];
        }
        return same;
    }

    private static char canonical(char c) {
        char upper = Character.toUpperCase(c);
        return switch (upper) {
            case 'I', 'L' -> '1';
            case 'O' -> '0';
            default -> upper;
        };
    }

    private static void setDigit(byte[] bits, int digit, int value) {
        for (int i = 0; i < 5; i++) {
            int bit = digit * 5 + i;
            if ((value >> (4 - i) & 1) == 1) {
                bits[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
    }

    private static int digitOf(byte[] bits, int digit) {
        int value = 0;
        for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
            value = value << 1 | bits[bit / 8] >> (7 - bit % 8) & 1;
        }
        return value;
    }

    private static int checkValue(byte[] bits) {
        int remainder = 0;
        for (byte b : bits) {
            remainder = (remainder * 256 + (b & 0xFF)) % 37;
        }
        return remainder;
    }

    @Override
    public void close() {
        Arrays.fill(bits, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
