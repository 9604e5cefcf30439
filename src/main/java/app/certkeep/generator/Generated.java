package app.certkeep.generator;

import java.util.Arrays;

/// A random value, wiped when closed.
public final class Generated implements AutoCloseable {
    private final char[] characters;
    private final double bits;

    /// @param owned is not copied
    Generated(char[] owned, double bits) {
        characters = owned;
        this.bits = bits;
    }

    /// The characters themselves, not a copy: valid until [#close].
    public char[] characters() {
        return characters;
    }

    /// The binary logarithm of how many values there are, each as likely as this one.
    public double bits() {
        return bits;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Generated[hidden]";
    }
}
