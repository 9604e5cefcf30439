package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.params.RC2Parameters;

import java.util.Optional;

/// RC2 in PBES2, whose parameters say how many bits of the key count (RFC 8018, appendix B.2.3).
final class Rc2 {

    static final String OID = "1.2.840.113549.3.2";

    private static final int[][] BITS_OF_VERSION = {{160, 40}, {120, 64}, {58, 128}};

    private Rc2() {}

    static Optional<byte[]> decrypt(
            Tlv.Children scheme, Tlv derivation, byte[] encrypted, Candidate candidate)
            throws RejectedException {
        Tlv.Children parameters = scheme.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        int bits = 32;
        if (parameters.nextTag() == Tlv.INTEGER) {
            bits = bits((int) KeyDerivations.number(parameters));
        }
        byte[] iv = Octets.next(parameters, Reason.KEY_DAMAGED);
        byte[] key = KeyDerivations.derive(derivation, bits / 8, candidate);
        return Scheme.cbc(new RC2Engine(), new RC2Parameters(key, bits), iv, encrypted);
    }

    private static int bits(int version) throws RejectedException {
        for (int[] known : BITS_OF_VERSION) {
            if (known[0] == version) {
                return known[1];
            }
        }
        if (version >= 256 && version <= 1024) {
            return version;
        }
        throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, "RC2");
    }
}
