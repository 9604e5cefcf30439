package app.certkeep.generator;

import app.certkeep.crypto.RandomSource;

import java.nio.ByteBuffer;

/// Draws numbers, each as likely as any other.
final class Draw {
    private final RandomSource random;

    Draw(RandomSource random) {
        this.random = random;
    }

    /// A number from 0 (included) to a bound (excluded). Numbers from the incomplete last round
    /// are thrown away, or the first ones would come more often.
    int below(int bound) {
        long range = 1L << 32;
        long whole = range - range % bound;
        long drawn;
        do {
            drawn = ByteBuffer.wrap(random.bytes(4)).getInt() & 0xFFFF_FFFFL;
        } while (drawn >= whole);
        return (int) (drawn % bound);
    }

    char of(String characters) {
        return characters.charAt(below(characters.length()));
    }

    RandomSource source() {
        return random;
    }
}
