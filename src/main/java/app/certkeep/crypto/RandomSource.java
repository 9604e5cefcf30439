package app.certkeep.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where keys, nonces, tokens and ids come from.
public final class RandomSource {
    private static final long FIRST_BYTE = 0xFFL << 56;

    private final SecureRandom random;

    public RandomSource(SecureRandom random) {
        this.random = random;
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// For what makes its own random numbers, like pairs of keys.
    public SecureRandom secure() {
        return random;
    }

    /// A random id (RFC 9562, version 4).
    public UUID newId() {
        ByteBuffer bits = ByteBuffer.wrap(bytes(16));
        long high = bits.getLong() & ~0xF000L | 0x4000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// Random ids that begin with the same eight bits, for rows that are added together: an index
    /// of many ids then takes them in one place, another one each time.
    public List<UUID> newNeighbours(int count) {
        long first = newId().getMostSignificantBits() & FIRST_BYTE;
        return Stream.generate(this::newId)
                .limit(count)
                .map(
                        id ->
                                new UUID(
                                        first | id.getMostSignificantBits() & ~FIRST_BYTE,
                                        id.getLeastSignificantBits()))
                .toList();
    }

    /// A number from 0 (included) to 1 (excluded).
    public double fraction() {
        return random.nextDouble();
    }
}
