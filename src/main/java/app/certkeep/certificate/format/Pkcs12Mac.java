package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;

/// The integrity of a PKCS#12 file under a password: the MAC of RFC 7292, or PBMAC1 (RFC 9579).
final class Pkcs12Mac {

    private static final String PBMAC1 = "1.2.840.113549.1.5.14";

    private final byte[] safe;
    private final String algorithm;
    private final Tlv identifier;
    private final byte[] stated;
    private final byte[] salt;
    private final double iterations;

    /// @param macData MacData
    /// @param safe what the MAC is of
    Pkcs12Mac(Tlv macData, byte[] safe) throws RejectedException {
        this.safe = safe;
        Tlv.Children parts = macData.sequence(Reason.KEY_DAMAGED);
        Tlv.Children digestInfo = parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        identifier = digestInfo.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED);
        algorithm = identifier.children().next().oid();
        stated = Octets.next(digestInfo, Reason.KEY_DAMAGED);
        salt = Octets.next(parts, Reason.KEY_DAMAGED);
        iterations = parts.more() ? KeyDerivations.number(parts) : 1;
    }

    boolean fits(Candidate candidate) throws RejectedException {
        byte[] computed = algorithm.equals(PBMAC1) ? pbmac1(candidate) : classic(candidate);
        return MessageDigest.isEqual(stated, computed);
    }

    private byte[] classic(Candidate candidate) throws RejectedException {
        byte[] key = new Pkcs12Keys(algorithm, salt, iterations, candidate).macKey();
        Mac mac = hmac(algorithm, key);
        Arrays.fill(key, (byte) 0);
        return mac.doFinal(safe);
    }

    /// @param oid of the hash function
    static Mac hmac(String oid, byte[] key) throws RejectedException {
        return Pbkdf2.named("Hmac" + Pkcs12Keys.name(oid).replaceFirst("-", ""), key);
    }

    private byte[] pbmac1(Candidate candidate) throws RejectedException {
        Tlv.Children parts = identifier.children();
        parts.next();
        Tlv.Children parameters = parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        Tlv derivation = parameters.next();
        String scheme = parameters.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children().next().oid();
        byte[] key = KeyDerivations.derive(derivation, KeyDerivations.STATED, candidate);
        byte[] computed = Pbkdf2.hmac(scheme, key).doFinal(safe);
        Arrays.fill(key, (byte) 0);
        return computed;
    }
}
