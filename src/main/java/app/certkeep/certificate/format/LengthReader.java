package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the binary formats of SSH and of Java's key stores, whose fields stand one after the
/// other behind their lengths. Nothing is allocated that the bytes do not hold.
final class LengthReader {

    private static final int LONGEST_NUMBER = 4096;

    private final byte[] source;
    private final Rejection damaged;
    private int position;

    /// @param format named if the bytes end too early
    LengthReader(byte[] source, String format) {
        this.source = source;
        damaged = Rejection.of(Reason.CONTAINER_DAMAGED, format);
    }

    int position() {
        return position;
    }

    int remaining() {
        return source.length - position;
    }

    int octet() throws RejectedException {
        return source[advance(1)] & 0xff;
    }

    int shortNumber() throws RejectedException {
        return octet() << 8 | octet();
    }

    int number() throws RejectedException {
        return shortNumber() << 16 | shortNumber();
    }

    void skip(long octets) throws RejectedException {
        advance(octets);
    }

    byte[] octets(int count) throws RejectedException {
        int start = advance(count);
        return Arrays.copyOfRange(source, start, start + count);
    }

    /// Behind a length of four octets.
    byte[] block() throws RejectedException {
        return octets(number());
    }

    /// As [#block()], short and in ASCII.
    String word() throws RejectedException {
        return new String(block(), StandardCharsets.US_ASCII);
    }

    /// A number of SSH (RFC 4251, section 5).
    BigInteger integer() throws RejectedException {
        byte[] octets = block();
        if (octets.length > LONGEST_NUMBER) {
            throw new RejectedException(Reason.KEY_TOO_LARGE, PublicKeyFacts.MOST_RSA_BITS);
        }
        BigInteger value = octets.length == 0 ? BigInteger.ZERO : new BigInteger(octets);
        Arrays.fill(octets, (byte) 0);
        return value;
    }

    /// Java's `writeUTF`, its special forms aside.
    String text() throws RejectedException {
        return new String(octets(shortNumber()), StandardCharsets.UTF_8);
    }

    RejectedException damaged() {
        return new RejectedException(damaged);
    }

    private int advance(long octets) throws RejectedException {
        if (octets < 0 || octets > remaining()) {
            throw damaged();
        }
        int start = position;
        position += (int) octets;
        return start;
    }
}
