package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/// One element of a BER or DER encoding (X.690), as a window on the bytes of the file.
///
/// BER's indefinite and over-long lengths are read too, since OpenSSL does and such certificates
/// are about.
///
/// @param source the bytes that hold the element; never copied, never changed
/// @param tag the identifier octet; tags above 30 keep only their first octet, as nothing here
///     looks for one
/// @param start where the identifier octet is
/// @param valueStart where the content starts
/// @param valueEnd where the content ends, before the end-of-contents octets if there are any
/// @param end where the next element starts
record Tlv(byte[] source, int tag, int start, int valueStart, int valueEnd, int end) {

    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OID = 0x06;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    static final int DEEPEST = 64;

    private static final int CONSTRUCTED = 0x20;
    private static final int HIGH_TAG = 0x1f;
    private static final int LONGEST_OID = 128;

    /// Reads the element at `position`; bytes after it are left alone.
    static Tlv read(byte[] source, int position, int limit) throws RejectedException {
        int at = position;
        if (at >= limit) {
            throw new RejectedException(Reason.TRUNCATED);
        }
        int tag = source[at++] & 0xff;
        if ((tag & HIGH_TAG) == HIGH_TAG) {
            do {
                if (at >= limit) {
                    throw new RejectedException(Reason.TRUNCATED);
                }
            } while ((source[at++] & 0x80) != 0);
        }
        if (at >= limit) {
            throw new RejectedException(Reason.TRUNCATED);
        }
        int first = source[at++] & 0xff;
        if (first == 0x80 && (tag & CONSTRUCTED) != 0) {
            int end = Nesting.endOfIndefinite(source, at, limit);
            return new Tlv(source, tag, position, at, end - 2, end);
        }
        long length = first;
        if (first >= 0x80) {
            int octets = first & 0x7f;
            if (octets == 0 || octets > 8 || at + octets > limit) {
                throw new RejectedException(Reason.TRUNCATED);
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | source[at++] & 0xff;
            }
        }
        if (length < 0 || length > limit - at) {
            throw new RejectedException(Reason.TRUNCATED);
        }
        int end = at + (int) length;
        return new Tlv(source, tag, position, at, end, end);
    }

    boolean is(int expected) {
        return tag == expected;
    }

    int length() {
        return valueEnd - valueStart;
    }

    Children children() {
        return new Children();
    }

    /// The children, if this is a SEQUENCE.
    Children sequence(Reason otherwise) throws RejectedException {
        if (!is(SEQUENCE)) {
            throw new RejectedException(otherwise);
        }
        return children();
    }

    byte[] value() {
        return Arrays.copyOfRange(source, valueStart, valueEnd);
    }

    byte[] encoded() {
        return Arrays.copyOfRange(source, start, end);
    }

    String hex() {
        return HexFormat.of().formatHex(source, start, end);
    }

    /// An INTEGER; an empty one is 0, an over-long one is read as it stands.
    BigInteger integer() {
        return length() == 0 ? BigInteger.ZERO : new BigInteger(source, valueStart, length());
    }

    /// The dotted form of an OBJECT IDENTIFIER.
    String oid() throws RejectedException {
        if (!is(OID) || length() == 0 || length() > LONGEST_OID || source[valueEnd - 1] < 0) {
            throw new RejectedException(Reason.CERTIFICATE_DAMAGED);
        }
        StringBuilder dotted = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        for (int i = valueStart; i < valueEnd; i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(source[i] & 0x7f));
            if (source[i] >= 0) {
                if (dotted.isEmpty()) {
                    int top = arc.min(BigInteger.valueOf(80)).intValue() / 40;
                    dotted.append(top);
                    arc = arc.subtract(BigInteger.valueOf(40L * top));
                }
                dotted.append('.').append(arc);
                arc = BigInteger.ZERO;
            }
        }
        return dotted.toString();
    }

    /// Reads the children one by one; nothing is kept, so a sequence of millions costs no memory.
    final class Children {

        private int position = valueStart;

        boolean more() {
            return position < valueEnd;
        }

        /// The identifier octet of the next child, or -1 at the end.
        int nextTag() {
            return more() ? source[position] & 0xff : -1;
        }

        Tlv next() throws RejectedException {
            Tlv child = read(source, position, valueEnd);
            position = child.end;
            return child;
        }

        Tlv next(int expected, Reason otherwise) throws RejectedException {
            if (nextTag() != expected) {
                throw new RejectedException(otherwise);
            }
            return next();
        }
    }
}
