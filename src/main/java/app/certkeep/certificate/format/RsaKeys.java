package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;

/// RSAPrivateKey, RFC 8017 appendix A.1.2.
final class RsaKeys {

    private static final int LONGEST_NUMBER = PublicKeyFacts.MOST_RSA_BITS / 8 + 64;

    private RsaKeys() {}

    /// The SubjectPublicKeyInfo, after the numbers were found to fit one another; without
    /// exponentiations, which take seconds at the largest size.
    static byte[] publicKeyInfo(Tlv key, byte[] algorithm) throws RejectedException {
        Tlv.Children numbers = key.sequence(Reason.KEY_DAMAGED);
        boolean twoPrimes = number(numbers).signum() == 0;
        BigInteger n = number(numbers);
        BigInteger e = number(numbers);
        BigInteger d = number(numbers);
        BigInteger p = number(numbers);
        BigInteger q = number(numbers);
        if (n.bitLength() > PublicKeyFacts.MOST_RSA_BITS) {
            throw new RejectedException(Reason.KEY_TOO_LARGE, PublicKeyFacts.MOST_RSA_BITS);
        }
        boolean usable =
                n.signum() > 0
                        && e.signum() > 0
                        && d.signum() > 0
                        && p.compareTo(BigInteger.TWO) > 0
                        && q.compareTo(BigInteger.TWO) > 0;
        if (!usable) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        BigInteger product = p.multiply(q);
        boolean factors = twoPrimes ? product.equals(n) : n.mod(product).signum() == 0;
        BigInteger ed = e.multiply(d);
        if (!factors || !inverse(ed, p) || !inverse(ed, q)) {
            throw new RejectedException(Reason.KEY_INCONSISTENT);
        }
        return KeyReader.spki(
                algorithm, DerBytes.sequence(DerBytes.integer(n), DerBytes.integer(e)));
    }

    private static boolean inverse(BigInteger ed, BigInteger prime) {
        return ed.mod(prime.subtract(BigInteger.ONE)).equals(BigInteger.ONE);
    }

    private static BigInteger number(Tlv.Children numbers) throws RejectedException {
        Tlv number = numbers.next(Tlv.INTEGER, Reason.KEY_DAMAGED);
        if (number.length() > LONGEST_NUMBER) {
            throw new RejectedException(Reason.KEY_TOO_LARGE, PublicKeyFacts.MOST_RSA_BITS);
        }
        return number.integer();
    }
}
