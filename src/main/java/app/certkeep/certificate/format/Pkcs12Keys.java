package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.util.DigestFactory;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/// The key derivation of PKCS#12 (RFC 7292, appendix B).
final class Pkcs12Keys {

    /// Of SHA-1 or SHA-256.
    static final double NANOS_A_ROUND = 600;

    private static final Map<String, Supplier<Digest>> DIGESTS =
            Map.of(
                    "1.2.840.113549.2.5", DigestFactory::createMD5,
                    "1.3.14.3.2.26", DigestFactory::createSHA1,
                    "2.16.840.1.101.3.4.2.4", DigestFactory::createSHA224,
                    "2.16.840.1.101.3.4.2.1", DigestFactory::createSHA256,
                    "2.16.840.1.101.3.4.2.2", DigestFactory::createSHA384,
                    "2.16.840.1.101.3.4.2.3", DigestFactory::createSHA512,
                    "2.16.840.1.101.3.4.2.5", DigestFactory::createSHA512_224,
                    "2.16.840.1.101.3.4.2.6", DigestFactory::createSHA512_256);

    private final PKCS12ParametersGenerator generator;

    /// @param digest by its object identifier
    Pkcs12Keys(String digest, byte[] salt, double iterations, Candidate candidate)
            throws RejectedException {
        this(digest(digest), salt, iterations, candidate);
    }

    Pkcs12Keys(Digest digest, byte[] salt, double iterations, Candidate candidate)
            throws RejectedException {
        candidate
                .effort()
                .spend(iterations * (digest.getDigestSize() > 32 ? 1_300 : NANOS_A_ROUND));
        generator = new PKCS12ParametersGenerator(digest);
        byte[] password = candidate.bmp();
        generator.init(password.clone(), salt, Math.max(1, (int) iterations));
        Arrays.fill(password, (byte) 0);
    }

    static Digest digest(String oid) throws RejectedException {
        Supplier<Digest> digest = DIGESTS.get(oid);
        if (digest == null) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        }
        return digest.get();
    }

    byte[] key(int octets) {
        return ((KeyParameter) generator.generateDerivedParameters(8 * octets)).getKey();
    }

    byte[] iv(int octets) {
        return ((ParametersWithIV) generator.generateDerivedParameters(8, 8 * octets)).getIV();
    }

    byte[] macKey(int octets) {
        return ((KeyParameter) generator.generateDerivedMacParameters(8 * octets)).getKey();
    }
}
