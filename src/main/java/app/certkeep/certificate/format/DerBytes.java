package app.certkeep.certificate.format;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;

/// Writes DER.
final class DerBytes {

    private DerBytes() {}

    static byte[] element(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        int octets = length < 0x80 ? 0 : (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] written = new byte[2 + octets + length];
        written[0] = (byte) tag;
        written[1] = (byte) (octets == 0 ? length : 0x80 | octets);
        int at = 2;
        for (int shift = octets - 1; shift >= 0; shift--) {
            written[at++] = (byte) (length >> 8 * shift);
        }
        for (byte[] part : parts) {
            System.arraycopy(part, 0, written, at, part.length);
            at += part.length;
        }
        return written;
    }

    /// As [#element], and wipes the parts, which hold key material.
    static byte[] wipingElement(int tag, byte[]... parts) {
        byte[] written = element(tag, parts);
        for (byte[] part : parts) {
            Arrays.fill(part, (byte) 0);
        }
        return written;
    }

    static byte[] sequence(byte[]... parts) {
        return element(Tlv.SEQUENCE, parts);
    }

    static byte[] integer(BigInteger value) {
        return element(Tlv.INTEGER, value.toByteArray());
    }

    static byte[] bitString(byte[] octets) {
        return element(Tlv.BIT_STRING, new byte[1], octets);
    }

    static byte[] nul() {
        return element(Tlv.NULL);
    }

    static byte[] oid(String dotted) {
        try {
            return new ASN1ObjectIdentifier(dotted).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
