package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Optional;

/// Decrypts what an AlgorithmIdentifier of password-based encryption says.
final class PasswordCipher {

    private final String oid;
    private final Tlv parameters;

    PasswordCipher(Tlv algorithm) throws RejectedException {
        Tlv.Children parts = algorithm.sequence(Reason.KEY_DAMAGED);
        oid = parts.next(Tlv.OID, Reason.KEY_DAMAGED).oid();
        parameters = parts.more() ? parts.next() : algorithm;
    }

    /// Empty, or noise, where the password is wrong; the caller wipes what it gets.
    Optional<byte[]> decrypt(byte[] encrypted, Candidate candidate) throws RejectedException {
        return switch (oid) {
            case Pbes2.OID -> Pbes2.decrypt(parameters, encrypted, candidate);
            case JavaKeyProtection.JKS -> JavaKeyProtection.jks(encrypted, candidate);
            case JavaKeyProtection.JCEKS ->
                    JavaKeyProtection.jceks(parameters, encrypted, candidate);
            default -> Pbes1.decrypt(oid, parameters, encrypted, candidate);
        };
    }
}
