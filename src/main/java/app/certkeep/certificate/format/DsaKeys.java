package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;

/// DSA keys, in PKCS#8 (RFC 3279 parameters and an INTEGER) and in OpenSSL's traditional form.
final class DsaKeys {

    private static final int MOST_BITS = 10_000;
    private static final int MOST_SUBGROUP_BITS = 512;

    private DsaKeys() {}

    static byte[] publicKeyInfo(Tlv parameters, Tlv privateKey) throws RejectedException {
        Tlv.Children numbers = parameters.sequence(Reason.KEY_DAMAGED);
        BigInteger p = number(numbers);
        BigInteger q = number(numbers);
        BigInteger g = number(numbers);
        if (!privateKey.is(Tlv.INTEGER)) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        return spki(p, q, g, publicNumber(p, q, g, privateKey.integer()));
    }

    /// SEQUENCE of version, p, q, g, y, x.
    static ParsedKey traditional(Tlv key) throws RejectedException {
        Tlv.Children numbers = key.children();
        number(numbers);
        BigInteger p = number(numbers);
        BigInteger q = number(numbers);
        BigInteger g = number(numbers);
        BigInteger y = number(numbers);
        BigInteger x = number(numbers);
        if (!publicNumber(p, q, g, x).equals(y)) {
            throw new RejectedException(Reason.KEY_INCONSISTENT);
        }
        byte[] inner = DerBytes.wipingElement(Tlv.OCTET_STRING, DerBytes.integer(x));
        return KeyReader.parsed(KeyReader.info(algorithm(p, q, g), inner), spki(p, q, g, y));
    }

    private static BigInteger publicNumber(BigInteger p, BigInteger q, BigInteger g, BigInteger x)
            throws RejectedException {
        if (p.bitLength() > MOST_BITS || q.bitLength() > MOST_SUBGROUP_BITS) {
            throw new RejectedException(Reason.KEY_TOO_LARGE, MOST_BITS);
        }
        boolean usable =
                p.signum() > 0
                        && p.testBit(0)
                        && g.compareTo(BigInteger.ONE) > 0
                        && g.compareTo(p) < 0
                        && x.signum() > 0
                        && x.compareTo(q) < 0;
        if (!usable) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        return g.modPow(x, p);
    }

    private static byte[] algorithm(BigInteger p, BigInteger q, BigInteger g) {
        return DerBytes.sequence(
                DerBytes.oid(Algorithms.DSA),
                DerBytes.sequence(DerBytes.integer(p), DerBytes.integer(q), DerBytes.integer(g)));
    }

    private static byte[] spki(BigInteger p, BigInteger q, BigInteger g, BigInteger y) {
        return KeyReader.spki(algorithm(p, q, g), DerBytes.integer(y));
    }

    private static BigInteger number(Tlv.Children numbers) throws RejectedException {
        return numbers.next(Tlv.INTEGER, Reason.KEY_DAMAGED).integer();
    }
}
