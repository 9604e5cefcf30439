package app.certkeep.certificate.format;

import app.certkeep.certificate.format.PemBlock.Body;
import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.BlowfishEngine;
import org.bouncycastle.crypto.engines.CAST5Engine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.IDEAEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.SEEDEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.OpenSSLPBEParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.RC2Parameters;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// OpenSSL's own encryption of PEM blocks, with a `DEK-Info` header: one round of MD5 makes the
/// key, the first octets of the initial vector are its salt (`EVP_BytesToKey`).
final class TraditionalKeys {

    private static final int SALT_OCTETS = 8;

    private record Cipher(int keyOctets, Supplier<BlockCipher> engine) {}

    private static final Map<String, Cipher> CIPHERS =
            Map.ofEntries(
                    Map.entry("DES-CBC", new Cipher(8, DESEngine::new)),
                    Map.entry("DES-EDE-CBC", new Cipher(16, DESedeEngine::new)),
                    Map.entry("DES-EDE3-CBC", new Cipher(24, DESedeEngine::new)),
                    Map.entry("AES-128-CBC", new Cipher(16, AESEngine::newInstance)),
                    Map.entry("AES-192-CBC", new Cipher(24, AESEngine::newInstance)),
                    Map.entry("AES-256-CBC", new Cipher(32, AESEngine::newInstance)),
                    Map.entry("CAMELLIA-128-CBC", new Cipher(16, CamelliaEngine::new)),
                    Map.entry("CAMELLIA-192-CBC", new Cipher(24, CamelliaEngine::new)),
                    Map.entry("CAMELLIA-256-CBC", new Cipher(32, CamelliaEngine::new)),
                    Map.entry("ARIA-128-CBC", new Cipher(16, ARIAEngine::new)),
                    Map.entry("ARIA-192-CBC", new Cipher(24, ARIAEngine::new)),
                    Map.entry("ARIA-256-CBC", new Cipher(32, ARIAEngine::new)),
                    Map.entry("SM4-CBC", new Cipher(16, SM4Engine::new)),
                    Map.entry("SEED-CBC", new Cipher(16, SEEDEngine::new)),
                    Map.entry("IDEA-CBC", new Cipher(16, IDEAEngine::new)),
                    Map.entry("CAST5-CBC", new Cipher(16, CAST5Engine::new)),
                    Map.entry("BF-CBC", new Cipher(16, BlowfishEngine::new)),
                    Map.entry("RC2-CBC", new Cipher(16, RC2Engine::new)),
                    Map.entry("RC2-64-CBC", new Cipher(8, RC2Engine::new)),
                    Map.entry("RC2-40-CBC", new Cipher(5, RC2Engine::new)));

    private TraditionalKeys() {}

    static void read(Body body, Findings findings) throws RejectedException {
        String[] encryption = body.encryption().orElse("").split(",", 2);
        Cipher cipher = CIPHERS.get(encryption[0].strip());
        if (cipher == null) {
            throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, encryption[0]);
        }
        byte[] iv = vector(encryption.length == 2 ? encryption[1].strip() : "");
        findings.keyOrLocked(
                findings.keyring()
                        .openWithGiven(
                                candidate ->
                                        EncryptedKeys.key(
                                                decrypted(cipher, iv, body.der(), candidate))),
                body.label());
    }

    private static byte[] vector(String hexadecimal) throws RejectedException {
        try {
            byte[] iv = HexFormat.of().parseHex(hexadecimal);
            if (iv.length >= SALT_OCTETS) {
                return iv;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new RejectedException(Reason.KEY_DAMAGED);
    }

    private static Optional<byte[]> decrypted(
            Cipher cipher, byte[] iv, byte[] encrypted, Candidate candidate) {
        OpenSSLPBEParametersGenerator generator = new OpenSSLPBEParametersGenerator();
        generator.init(candidate.utf8().clone(), Arrays.copyOf(iv, SALT_OCTETS));
        int bits = 8 * cipher.keyOctets();
        byte[] key = ((KeyParameter) generator.generateDerivedParameters(bits)).getKey();
        BlockCipher engine = cipher.engine().get();
        Optional<byte[]> plain =
                Scheme.cbc(
                        engine,
                        engine instanceof RC2Engine
                                ? new RC2Parameters(key, bits)
                                : new KeyParameter(key),
                        iv,
                        encrypted);
        Arrays.fill(key, (byte) 0);
        return plain;
    }
}
