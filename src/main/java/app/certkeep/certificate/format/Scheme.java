package app.certkeep.certificate.format;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.RuntimeCryptoException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

import java.util.Arrays;
import java.util.Optional;

/// Decrypts whole messages. A wrong key mostly shows in the padding and gives nothing; it may also
/// give noise.
final class Scheme {

    private Scheme() {}

    /// CBC with the padding of PKCS#7.
    static Optional<byte[]> cbc(
            BlockCipher engine, CipherParameters key, byte[] iv, byte[] encrypted) {
        BufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine));
        return run(cipher, new ParametersWithIV(key, iv), encrypted);
    }

    /// As [#cbc], the other way round.
    static byte[] encryptCbc(BlockCipher engine, CipherParameters key, byte[] iv, byte[] plain) {
        BufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine));
        cipher.init(true, new ParametersWithIV(key, iv));
        byte[] encrypted = new byte[cipher.getOutputSize(plain.length)];
        try {
            int length = cipher.processBytes(plain, 0, plain.length, encrypted, 0);
            length += cipher.doFinal(encrypted, length);
            return Arrays.copyOf(encrypted, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("only decryption finds wrong padding", e);
        }
    }

    static Optional<byte[]> cbcWithoutPadding(
            BlockCipher engine, byte[] key, byte[] iv, byte[] encrypted) {
        BufferedBlockCipher cipher =
                new DefaultBufferedBlockCipher(CBCBlockCipher.newInstance(engine));
        return run(cipher, new ParametersWithIV(new KeyParameter(key), iv), encrypted);
    }

    static Optional<byte[]> aesCtr(byte[] key, byte[] iv, byte[] encrypted) {
        BufferedBlockCipher cipher =
                new DefaultBufferedBlockCipher(SICBlockCipher.newInstance(AESEngine.newInstance()));
        return run(cipher, new ParametersWithIV(new KeyParameter(key), iv), encrypted);
    }

    /// @param encrypted the tag at its end
    static Optional<byte[]> aesGcm(byte[] key, byte[] nonce, int tagOctets, byte[] encrypted) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        try {
            cipher.init(false, new AEADParameters(new KeyParameter(key), 8 * tagOctets, nonce));
            byte[] plain = new byte[cipher.getOutputSize(encrypted.length)];
            int length = cipher.processBytes(encrypted, 0, encrypted.length, plain, 0);
            cipher.doFinal(plain, length);
            return Optional.of(plain);
        } catch (InvalidCipherTextException | RuntimeCryptoException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> run(
            BufferedBlockCipher cipher, CipherParameters parameters, byte[] encrypted) {
        byte[] plain = new byte[0];
        try {
            cipher.init(false, parameters);
            plain = new byte[cipher.getOutputSize(encrypted.length)];
            int length = cipher.processBytes(encrypted, 0, encrypted.length, plain, 0);
            length += cipher.doFinal(plain, length);
            return Optional.of(Arrays.copyOf(plain, length));
        } catch (InvalidCipherTextException | RuntimeCryptoException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
