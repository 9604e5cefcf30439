package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;

import java.util.Arrays;

/// Ed25519, Ed448, X25519 and X448, whose private key is an octet string (RFC 8410).
final class EdwardsKeys {

    private EdwardsKeys() {}

    static byte[] publicKey(String oid, Tlv octets) throws RejectedException {
        byte[] key = octets.value();
        try {
            if (!octets.is(Tlv.OCTET_STRING)) {
                throw new RejectedException(Reason.KEY_DAMAGED);
            }
            return switch (oid) {
                case Algorithms.ED25519 ->
                        new Ed25519PrivateKeyParameters(key).generatePublicKey().getEncoded();
                case Algorithms.ED448 ->
                        new Ed448PrivateKeyParameters(key).generatePublicKey().getEncoded();
                case Algorithms.X25519 ->
                        new X25519PrivateKeyParameters(key).generatePublicKey().getEncoded();
                case Algorithms.X448 ->
                        new X448PrivateKeyParameters(key).generatePublicKey().getEncoded();
                default -> throw new IllegalArgumentException(oid);
            };
        } catch (IllegalArgumentException wrongLength) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
