package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;
import org.bouncycastle.crypto.util.DigestFactory;

import java.util.Arrays;
import java.util.Optional;

/// The older schemes: PBES1 (RFC 8018, section 6.1) and those of PKCS#12 (RFC 7292, appendix C).
final class Pbes1 {

    private static final String PKCS5 = "1.2.840.113549.1.5.";
    private static final double NANOS_A_ROUND = 600;
    private static final String PKCS12 = "1.2.840.113549.1.12.1.";

    private final byte[] salt;
    private final double iterations;
    private final Candidate candidate;

    private Pbes1(Tlv parameters, Candidate candidate) throws RejectedException {
        Tlv.Children parts = parameters.sequence(Reason.KEY_DAMAGED);
        salt = Octets.next(parts, Reason.KEY_DAMAGED);
        iterations = KeyDerivations.number(parts);
        this.candidate = candidate;
    }

    static Optional<byte[]> decrypt(
            String oid, Tlv parameters, byte[] encrypted, Candidate candidate)
            throws RejectedException {
        Pbes1 scheme = new Pbes1(parameters, candidate);
        return switch (oid) {
            case PKCS5 + 3 -> scheme.pkcs5(false, false, encrypted);
            case PKCS5 + 6 -> scheme.pkcs5(false, true, encrypted);
            case PKCS5 + 10 -> scheme.pkcs5(true, false, encrypted);
            case PKCS5 + 11 -> scheme.pkcs5(true, true, encrypted);
            case PKCS12 + 1 -> scheme.rc4(16, encrypted);
            case PKCS12 + 2 -> scheme.rc4(5, encrypted);
            case PKCS12 + 3 -> scheme.pkcs12(new DESedeEngine(), 24, encrypted);
            case PKCS12 + 4 -> scheme.pkcs12(new DESedeEngine(), 16, encrypted);
            case PKCS12 + 5 -> scheme.pkcs12(new RC2Engine(), 16, encrypted);
            case PKCS12 + 6 -> scheme.pkcs12(new RC2Engine(), 5, encrypted);
            default -> throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        };
    }

    private Optional<byte[]> pkcs5(boolean sha1, boolean rc2, byte[] encrypted)
            throws RejectedException {
        candidate.effort().spend(iterations * NANOS_A_ROUND);
        var generator =
                new PKCS5S1ParametersGenerator(
                        sha1 ? DigestFactory.createSHA1() : DigestFactory.createMD5());
        generator.init(candidate.utf8().clone(), salt, (int) iterations);
        var derived = (ParametersWithIV) generator.generateDerivedParameters(64, 64);
        byte[] key = ((KeyParameter) derived.getParameters()).getKey();
        return cbc(rc2 ? new RC2Engine() : new DESEngine(), key, derived.getIV(), encrypted);
    }

    private Optional<byte[]> pkcs12(BlockCipher engine, int octets, byte[] encrypted)
            throws RejectedException {
        Pkcs12Keys keys = keys();
        return cbc(engine, keys.key(octets), keys.iv(8), encrypted);
    }

    private Pkcs12Keys keys() throws RejectedException {
        return new Pkcs12Keys(Pkcs12Keys.SHA1, salt, iterations, candidate);
    }

    private Optional<byte[]> rc4(int octets, byte[] encrypted) throws RejectedException {
        byte[] key = keys().key(octets);
        byte[] plain = new byte[encrypted.length];
        RC4Engine engine = new RC4Engine();
        engine.init(false, new KeyParameter(key));
        engine.processBytes(encrypted, 0, encrypted.length, plain, 0);
        Arrays.fill(key, (byte) 0);
        return Optional.of(plain);
    }

    private static Optional<byte[]> cbc(
            BlockCipher engine, byte[] key, byte[] iv, byte[] encrypted) {
        CipherParameters parameters =
                engine instanceof RC2Engine
                        ? new RC2Parameters(key, 8 * key.length)
                        : new KeyParameter(key);
        Optional<byte[]> plain = Scheme.cbc(engine, parameters, iv, encrypted);
        Arrays.fill(key, (byte) 0);
        return plain;
    }
}
