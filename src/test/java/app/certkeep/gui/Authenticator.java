package app.certkeep.gui;

import app.certkeep.crypto.OneTimeSeed;

import java.math.BigInteger;
import java.time.Instant;

/// What a person's telephone does with a seed that it was shown.
final class Authenticator {
    private Authenticator() {}

    static String codeNow(String seed) {
        BigInteger number = BigInteger.ZERO;
        for (char c : seed.replace(" ", "").toCharArray()) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        byte[] bytes = new byte[20];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = number.byteValue();
            number = number.shiftRight(8);
        }
        try (OneTimeSeed read = new OneTimeSeed(bytes)) {
            return read.codeAt(OneTimeSeed.stepAt(Instant.now()));
        }
    }
}
