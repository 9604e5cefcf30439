package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ChaChaEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

import java.util.Arrays;
import java.util.Optional;

/// The ciphers that `ssh-keygen -Z` knows.
///
/// @param keyOctets length of the key, which the derived octets start with
/// @param ivOctets length of the initial vector after it
record OpenSshCipher(Mode mode, int keyOctets, int ivOctets) {

    enum Mode {
        NONE,
        AES_CBC,
        AES_CTR,
        AES_GCM,
        TRIPLE_DES,
        CHACHA
    }

    static OpenSshCipher named(String name) throws RejectedException {
        return switch (name) {
            case "none" -> new OpenSshCipher(Mode.NONE, 0, 0);
            case "aes128-cbc" -> new OpenSshCipher(Mode.AES_CBC, 16, 16);
            case "aes192-cbc" -> new OpenSshCipher(Mode.AES_CBC, 24, 16);
            case "aes256-cbc", "rijndael-cbc@lysator.liu.se" ->
                    new OpenSshCipher(Mode.AES_CBC, 32, 16);
            case "aes128-ctr" -> new OpenSshCipher(Mode.AES_CTR, 16, 16);
            case "aes192-ctr" -> new OpenSshCipher(Mode.AES_CTR, 24, 16);
            case "aes256-ctr" -> new OpenSshCipher(Mode.AES_CTR, 32, 16);
            case "aes128-gcm@openssh.com" -> new OpenSshCipher(Mode.AES_GCM, 16, 12);
            case "aes256-gcm@openssh.com" -> new OpenSshCipher(Mode.AES_GCM, 32, 12);
            case "3des-cbc" -> new OpenSshCipher(Mode.TRIPLE_DES, 24, 8);
            case "chacha20-poly1305@openssh.com" -> new OpenSshCipher(Mode.CHACHA, 64, 0);
            default -> throw new RejectedException(Reason.ENCRYPTION_UNSUPPORTED, name);
        };
    }

    boolean isNone() {
        return mode == Mode.NONE;
    }

    /// How many octets are to be derived.
    int octets() {
        return keyOctets + ivOctets;
    }

    /// @param derived wiped
    /// @param tag what follows the encrypted part, for the modes that authenticate
    Optional<byte[]> decrypt(byte[] derived, byte[] encrypted, byte[] tag) {
        byte[] key = Arrays.copyOf(derived, keyOctets);
        byte[] iv = Arrays.copyOfRange(derived, keyOctets, derived.length);
        Optional<byte[]> plain =
                switch (mode) {
                    case NONE -> Optional.of(encrypted.clone());
                    case AES_CBC ->
                            Scheme.cbcWithoutPadding(AESEngine.newInstance(), key, iv, encrypted);
                    case TRIPLE_DES ->
                            Scheme.cbcWithoutPadding(new DESedeEngine(), key, iv, encrypted);
                    case AES_CTR -> Scheme.aesCtr(key, iv, encrypted);
                    case AES_GCM -> {
                        byte[] both = Arrays.copyOf(encrypted, encrypted.length + tag.length);
                        System.arraycopy(tag, 0, both, encrypted.length, tag.length);
                        yield Scheme.aesGcm(key, iv, 16, both);
                    }
                    case CHACHA -> chacha(key, encrypted, tag);
                };
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return plain;
    }

    /// The first half of the key, block 0 for the tag and the others for the content.
    private static Optional<byte[]> chacha(byte[] key, byte[] encrypted, byte[] tag) {
        ChaChaEngine engine = new ChaChaEngine(20);
        engine.init(false, new ParametersWithIV(new KeyParameter(key, 0, 32), new byte[8]));
        byte[] start = new byte[64];
        engine.processBytes(start, 0, start.length, start, 0);
        Poly1305 mac = new Poly1305();
        mac.init(new KeyParameter(start, 0, 32));
        mac.update(encrypted, 0, encrypted.length);
        byte[] computed = new byte[16];
        mac.doFinal(computed, 0);
        if (!Arrays.equals(computed, tag)) {
            return Optional.empty();
        }
        byte[] plain = new byte[encrypted.length];
        engine.processBytes(encrypted, 0, encrypted.length, plain, 0);
        return Optional.of(plain);
    }
}
