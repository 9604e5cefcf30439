package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// ECPrivateKey of RFC 5915, alone (SEC1) or inside PKCS#8.
final class EcKeys {

    private static final int LONGEST_SCALAR = 128;

    private EcKeys() {}

    /// @param around the PrivateKeyInfo that holds the key, if there is one
    static ParsedKey read(Tlv key, Optional<Tlv> around) throws RejectedException {
        Tlv.Children parts = key.sequence(Reason.KEY_DAMAGED);
        parts.next(Tlv.INTEGER, Reason.KEY_DAMAGED);
        Tlv octets = parts.next(Tlv.OCTET_STRING, Reason.KEY_DAMAGED);
        if (octets.length() > LONGEST_SCALAR) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        Optional<Tlv> inner = Optional.empty();
        Optional<Tlv> stated = Optional.empty();
        while (parts.more()) {
            Tlv field = parts.next();
            if (field.is(0xa0)) {
                inner = Optional.of(field.children().next());
            } else if (field.is(0xa1)) {
                stated = Optional.of(field.children().next());
            }
        }
        Optional<Tlv> outer = around.isPresent() ? parameters(around.get()) : Optional.empty();
        NamedCurve curve =
                (outer.isPresent() ? outer : inner)
                        .flatMap(NamedCurve::of)
                        .orElseThrow(() -> new RejectedException(Reason.CURVE_UNSUPPORTED));
        BigInteger scalar =
                new BigInteger(1, octets.source(), octets.valueStart(), octets.length());
        byte[] point = curve.publicPoint(scalar);
        if (stated.isPresent()) {
            compare(curve, stated.get(), point);
        }
        byte[] algorithm =
                DerBytes.sequence(DerBytes.oid(Algorithms.EC), DerBytes.oid(curve.oid()));
        boolean normal = outer.map(given -> given.is(Tlv.OID)).orElse(false);
        byte[] pkcs8 =
                normal
                        ? around.orElseThrow().encoded()
                        : KeyReader.info(algorithm, octetString(curve, scalar, point));
        return KeyReader.parsed(pkcs8, KeyReader.spki(algorithm, point));
    }

    private static Optional<Tlv> parameters(Tlv info) throws RejectedException {
        Tlv.Children parts = info.children();
        parts.next();
        Tlv.Children algorithm = parts.next().children();
        algorithm.next();
        return algorithm.more() && algorithm.nextTag() != Tlv.NULL
                ? Optional.of(algorithm.next())
                : Optional.empty();
    }

    private static void compare(NamedCurve curve, Tlv stated, byte[] computed)
            throws RejectedException {
        byte[] value = stated.is(Tlv.BIT_STRING) ? stated.value() : new byte[0];
        byte[] point = Arrays.copyOfRange(value, Math.min(1, value.length), value.length);
        boolean same =
                curve.uncompressed(point)
                        .map(given -> Arrays.equals(given, computed))
                        .orElse(false);
        if (!same) {
            throw new RejectedException(Reason.KEY_INCONSISTENT);
        }
    }

    private static byte[] octetString(NamedCurve curve, BigInteger scalar, byte[] point) {
        byte[] padded = new byte[(curve.bits() + 7) / 8];
        byte[] magnitude = scalar.toByteArray();
        int length = Math.min(magnitude.length, padded.length);
        System.arraycopy(
                magnitude, magnitude.length - length, padded, padded.length - length, length);
        Arrays.fill(magnitude, (byte) 0);
        byte[] key =
                DerBytes.wipingElement(
                        Tlv.SEQUENCE,
                        DerBytes.integer(BigInteger.ONE),
                        DerBytes.wipingElement(Tlv.OCTET_STRING, padded),
                        DerBytes.element(0xa1, DerBytes.bitString(point)));
        return DerBytes.wipingElement(Tlv.OCTET_STRING, key);
    }
}
