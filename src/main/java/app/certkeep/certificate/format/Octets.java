package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;

/// The octets of an OCTET STRING, which BER may cut into pieces (X.690, section 8.7).
final class Octets {

    private static final int CONSTRUCTED = 0x20;

    private byte[] joined;
    private int length;

    private Octets(int most) {
        joined = new byte[most];
    }

    /// @param string its tag may be implicit
    static byte[] of(Tlv string) throws RejectedException {
        if ((string.tag() & CONSTRUCTED) == 0) {
            return string.value();
        }
        Nesting.check(string);
        Octets octets = new Octets(string.length());
        octets.add(string);
        byte[] exact = Arrays.copyOf(octets.joined, octets.length);
        Arrays.fill(octets.joined, (byte) 0);
        return exact;
    }

    /// As [#of], where the next child has to be an OCTET STRING.
    static byte[] next(Tlv.Children parts, Reason otherwise) throws RejectedException {
        Tlv string = parts.next();
        if ((string.tag() & ~CONSTRUCTED) != Tlv.OCTET_STRING) {
            throw new RejectedException(otherwise);
        }
        return of(string);
    }

    private void add(Tlv string) throws RejectedException {
        if ((string.tag() & CONSTRUCTED) == 0) {
            System.arraycopy(string.source(), string.valueStart(), joined, length, string.length());
            length += string.length();
            return;
        }
        Tlv.Children pieces = string.children();
        while (pieces.more()) {
            add(pieces.next());
        }
    }
}
