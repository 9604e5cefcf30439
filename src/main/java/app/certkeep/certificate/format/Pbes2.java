package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Encryption scheme PBES2 of RFC 8018, section 6.2.
final class Pbes2 {

    static final String OID = "1.2.840.113549.1.5.13";

    private static final String AES = "2.16.840.1.101.3.4.1.";
    private static final String CAMELLIA = "1.2.392.200011.61.1.1.1.";
    private static final String ARIA = "1.2.410.200046.1.1.";

    private record Cbc(int keyOctets, Supplier<BlockCipher> engine) {}

    private static final Map<String, Cbc> CBC =
            Map.ofEntries(
                    Map.entry("1.3.14.3.2.7", new Cbc(8, DESEngine::new)),
                    Map.entry("1.2.840.113549.3.7", new Cbc(24, DESedeEngine::new)),
                    Map.entry(AES + 2, new Cbc(16, AESEngine::newInstance)),
                    Map.entry(AES + 22, new Cbc(24, AESEngine::newInstance)),
                    Map.entry(AES + 42, new Cbc(32, AESEngine::newInstance)),
                    Map.entry(CAMELLIA + 2, new Cbc(16, CamelliaEngine::new)),
                    Map.entry(CAMELLIA + 3, new Cbc(24, CamelliaEngine::new)),
                    Map.entry(CAMELLIA + 4, new Cbc(32, CamelliaEngine::new)),
                    Map.entry(ARIA + 2, new Cbc(16, ARIAEngine::new)),
                    Map.entry(ARIA + 7, new Cbc(24, ARIAEngine::new)),
                    Map.entry(ARIA + 12, new Cbc(32, ARIAEngine::new)),
                    Map.entry("1.2.156.10197.1.104.2", new Cbc(16, SM4Engine::new)));

    private static final Map<String, Integer> GCM = Map.of(AES + 6, 16, AES + 26, 24, AES + 46, 32);

    private Pbes2() {}

    static Optional<byte[]> decrypt(Tlv parameters, byte[] encrypted, Candidate candidate)
            throws RejectedException {
        Tlv.Children parts = parameters.sequence(Reason.KEY_DAMAGED);
        Tlv derivation = parts.next();
        Tlv.Children scheme = parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        String oid = scheme.next(Tlv.OID, Reason.KEY_DAMAGED).oid();
        Cbc cbc = CBC.get(oid);
        if (cbc != null) {
            byte[] iv = Octets.next(scheme, Reason.KEY_DAMAGED);
            byte[] key = KeyDerivations.derive(derivation, cbc.keyOctets(), candidate);
            Optional<byte[]> plain =
                    Scheme.cbc(cbc.engine().get(), new KeyParameter(key), iv, encrypted);
            Arrays.fill(key, (byte) 0);
            return plain;
        }
        if (oid.equals(Rc2.OID)) {
            return Rc2.decrypt(scheme, derivation, encrypted, candidate);
        }
        Integer octets = GCM.get(oid);
        if (octets == null) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, oid);
        }
        Tlv.Children gcm = scheme.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        byte[] nonce = Octets.next(gcm, Reason.KEY_DAMAGED);
        int tagOctets = gcm.more() ? (int) KeyDerivations.number(gcm) : 12;
        byte[] key = KeyDerivations.derive(derivation, octets, candidate);
        Optional<byte[]> plain = Scheme.aesGcm(key, nonce, tagOctets, encrypted);
        Arrays.fill(key, (byte) 0);
        return plain;
    }
}
