package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.generators.SCrypt;

import javax.crypto.Mac;

/// The key derivation functions that PBES2 and PBMAC1 name by an AlgorithmIdentifier: PBKDF2
/// (RFC 8018) and scrypt (RFC 7914).
final class KeyDerivations {

    /// The length is what the parameters say.
    static final int STATED = 0;

    private static final int LONGEST_STATED = 1024;
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";
    private static final double NANOS_A_SCRYPT_BLOCK = 750;

    private KeyDerivations() {}

    /// @param length in octets, or [#STATED]
    static byte[] derive(Tlv algorithm, int length, Candidate candidate) throws RejectedException {
        Tlv.Children parts = algorithm.sequence(Reason.KEY_DAMAGED);
        String oid = parts.next(Tlv.OID, Reason.KEY_DAMAGED).oid();
        return switch (oid) {
            case PBKDF2 -> pbkdf2(parameters(parts), length, candidate);
            case SCRYPT -> scrypt(parameters(parts), length, candidate);
            default -> throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        };
    }

    private static Tlv.Children parameters(Tlv.Children parts) throws RejectedException {
        return parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
    }

    private static byte[] pbkdf2(Tlv.Children parameters, int length, Candidate candidate)
            throws RejectedException {
        byte[] salt = Octets.next(parameters, Reason.KEY_DAMAGED);
        double iterations = number(parameters);
        int stated =
                parameters.nextTag() == Tlv.INTEGER
                        ? (int) Math.min(LONGEST_STATED, number(parameters))
                        : 0;
        int octets = length == STATED ? stated : length;
        if (octets == 0) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        String prf =
                parameters.more()
                        ? parameters
                                .next()
                                .sequence(Reason.KEY_DAMAGED)
                                .next(Tlv.OID, Reason.KEY_DAMAGED)
                                .oid()
                        : Pbkdf2.HMAC_SHA1;
        Mac mac = Pbkdf2.hmac(prf, candidate.utf8());
        return Pbkdf2.derive(mac, salt, iterations, octets, candidate.effort());
    }

    private static byte[] scrypt(Tlv.Children parameters, int length, Candidate candidate)
            throws RejectedException {
        byte[] salt = Octets.next(parameters, Reason.KEY_DAMAGED);
        double cost = number(parameters);
        double blockSize = number(parameters);
        double parallel = number(parameters);
        if (length == STATED) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        Effort.allocate(128 * blockSize * (cost + parallel));
        candidate.effort().spend(cost * blockSize * parallel * NANOS_A_SCRYPT_BLOCK);
        try {
            return SCrypt.generate(
                    candidate.utf8(), salt, (int) cost, (int) blockSize, (int) parallel, length);
        } catch (IllegalArgumentException impossible) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
    }

    /// A number of at least 1, whatever its size.
    static double number(Tlv.Children parameters) throws RejectedException {
        Tlv number = parameters.next(Tlv.INTEGER, Reason.KEY_DAMAGED);
        double value = number.length() > 64 ? Double.MAX_VALUE : number.integer().doubleValue();
        return Math.max(1, value);
    }
}
