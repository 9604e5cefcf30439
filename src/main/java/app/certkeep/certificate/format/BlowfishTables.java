package app.certkeep.certificate.format;

import java.math.BigInteger;

/// The initial subkeys and substitution boxes of Blowfish, which are the fractional digits of pi.
/// They are computed, in some 50 ms and once: bcrypt needs the inside of the cipher, which no
/// library shows.
final class BlowfishTables {

    static final int SUBKEYS = 18;
    static final int BOX_WORDS = 4 * 256;

    private static final int BITS = 32 * (SUBKEYS + BOX_WORDS);
    private static final int SPARE_BITS = 64;
    private static final int[] DIGITS = digits();

    private BlowfishTables() {}

    /// A copy: eighteen subkeys, then four boxes.
    static int[] copy() {
        return DIGITS.clone();
    }

    private static int[] digits() {
        byte[] fraction = new byte[BITS / 8];
        byte[] pi = pi().shiftRight(SPARE_BITS).toByteArray();
        System.arraycopy(pi, pi.length - fraction.length, fraction, 0, fraction.length);
        int[] words = new int[BITS / 32];
        for (int i = 0; i < fraction.length; i++) {
            words[i / 4] = words[i / 4] << 8 | fraction[i] & 0xff;
        }
        return words;
    }

    /// Machin's formula, in fixed point.
    private static BigInteger pi() {
        BigInteger one = BigInteger.ONE.shiftLeft(BITS + SPARE_BITS);
        return arctangentOfReciprocal(5, one)
                .shiftLeft(4)
                .subtract(arctangentOfReciprocal(239, one).shiftLeft(2));
    }

    private static BigInteger arctangentOfReciprocal(int number, BigInteger one) {
        BigInteger square = BigInteger.valueOf((long) number * number);
        BigInteger power = one.divide(BigInteger.valueOf(number));
        BigInteger sum = BigInteger.ZERO;
        for (long odd = 1; power.signum() != 0; odd += 2) {
            BigInteger term = power.divide(BigInteger.valueOf(odd));
            sum = odd % 4 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.divide(square);
        }
        return sum;
    }
}
