package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.Stream;

/// A curve of the published lists. Parameters that a file spells out are used only if they are, to
/// the last number, those of a published curve: anything else could be slow, weak or a forgery of
/// somebody's public key (CVE-2020-0601).
///
/// @param oid the number of the curve
record NamedCurve(String oid, X9ECParameters parameters) {

    private static final String SM2 = "1.2.156.10197.1.301";

    /// From the parameters of an id-ecPublicKey algorithm or of an ECPrivateKey (RFC 5480, 5915).
    static Optional<NamedCurve> of(Tlv parameters) {
        try {
            return parameters.is(Tlv.OID) ? named(parameters.oid()) : spelledOut(parameters);
        } catch (RejectedException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    /// The bits of the group's order, which is what OpenSSL calls the size of a key.
    int bits() {
        return parameters.getN().bitLength();
    }

    String algorithm() {
        return oid.equals(SM2) ? "SM2" : "EC";
    }

    /// The point in its uncompressed form, if it is a point of this curve.
    Optional<byte[]> uncompressed(byte[] point) {
        int field = (parameters.getCurve().getFieldSize() + 7) / 8;
        if (point.length < 2 || point.length > 2 * field + 1) {
            return Optional.empty();
        }
        try {
            ECPoint decoded = parameters.getCurve().decodePoint(point);
            return decoded.isInfinity() ? Optional.empty() : Optional.of(decoded.getEncoded(false));
        } catch (RuntimeException notOnTheCurve) {
            return Optional.empty();
        }
    }

    /// The public point of a private key, uncompressed.
    byte[] publicPoint(BigInteger privateKey) throws RejectedException {
        if (privateKey.signum() <= 0 || privateKey.compareTo(parameters.getN()) >= 0) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        return new FixedPointCombMultiplier()
                .multiply(parameters.getG(), privateKey)
                .normalize()
                .getEncoded(false);
    }

    private static Optional<NamedCurve> named(String oid) {
        ASN1ObjectIdentifier identifier = new ASN1ObjectIdentifier(oid);
        X9ECParameters fast = CustomNamedCurves.getByOID(identifier);
        return Optional.ofNullable(fast != null ? fast : ECNamedCurveTable.getByOID(identifier))
                .map(found -> new NamedCurve(oid, found));
    }

    private static Optional<NamedCurve> spelledOut(Tlv parameters) throws RejectedException {
        Tlv.Children parts = parameters.sequence(Reason.CURVE_UNSUPPORTED);
        parts.next(Tlv.INTEGER, Reason.CURVE_UNSUPPORTED);
        Tlv.Children field = parts.next(Tlv.SEQUENCE, Reason.CURVE_UNSUPPORTED).children();
        field.next(Tlv.OID, Reason.CURVE_UNSUPPORTED);
        BigInteger prime = field.next(Tlv.INTEGER, Reason.CURVE_UNSUPPORTED).integer();
        Tlv.Children curve = parts.next(Tlv.SEQUENCE, Reason.CURVE_UNSUPPORTED).children();
        BigInteger a = new BigInteger(1, octets(curve));
        BigInteger b = new BigInteger(1, octets(curve));
        byte[] base = octets(parts);
        BigInteger order = parts.next(Tlv.INTEGER, Reason.CURVE_UNSUPPORTED).integer();
        Enumeration<?> names = ECNamedCurveTable.getNames();
        return candidates(names)
                .filter(known -> known.parameters.getN().equals(order))
                .filter(
                        known -> {
                            var c = known.parameters.getCurve();
                            return c.getField().getDimension() == 1
                                    && c.getField().getCharacteristic().equals(prime)
                                    && c.getA().toBigInteger().equals(a)
                                    && c.getB().toBigInteger().equals(b)
                                    && known.isBase(base);
                        })
                .findFirst();
    }

    private boolean isBase(byte[] encoded) {
        ECPoint base = parameters.getG();
        return Arrays.equals(base.getEncoded(false), encoded)
                || Arrays.equals(base.getEncoded(true), encoded);
    }

    private static byte[] octets(Tlv.Children parts) throws RejectedException {
        return parts.next(Tlv.OCTET_STRING, Reason.CURVE_UNSUPPORTED).value();
    }

    private static Stream<NamedCurve> candidates(Enumeration<?> names) {
        return Collections.list(names).stream()
                .map(name -> ECNamedCurveTable.getOID((String) name))
                .map(ASN1ObjectIdentifier::getId)
                .distinct()
                .flatMap(oid -> named(oid).stream());
    }
}
