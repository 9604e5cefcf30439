package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.params.KeyParameter;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// How JKS and JCEKS encrypt private keys: the source is `sun.security.provider.KeyProtector` and
/// `com.sun.crypto.provider.PBES1Core` of the JDK.
final class JavaKeyProtection {

    static final String JKS = "1.3.6.1.4.1.42.2.17.1.1";
    static final String JCEKS = "1.3.6.1.4.1.42.2.19.1";

    private static final int SHA1_OCTETS = 20;

    private JavaKeyProtection() {}

    /// Salt, key XOR a chain of SHA-1, and the SHA-1 of password and key.
    static Optional<byte[]> jks(byte[] encrypted, Candidate candidate) throws RejectedException {
        int length = encrypted.length - 2 * SHA1_OCTETS;
        if (length <= 0) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        candidate.effort().spend(15.0 * encrypted.length);
        MessageDigest sha1 = Digests.named("SHA-1");
        byte[] plain = new byte[length];
        byte[] mask = Arrays.copyOf(encrypted, SHA1_OCTETS);
        for (int i = 0; i < length; i++) {
            if (i % SHA1_OCTETS == 0) {
                sha1.update(candidate.utf16());
                mask = sha1.digest(mask);
            }
            plain[i] = (byte) (encrypted[SHA1_OCTETS + i] ^ mask[i % SHA1_OCTETS]);
        }
        sha1.update(candidate.utf16());
        byte[] check = sha1.digest(plain);
        if (MessageDigest.isEqual(
                check, Arrays.copyOfRange(encrypted, SHA1_OCTETS + length, encrypted.length))) {
            return Optional.of(plain);
        }
        Arrays.fill(plain, (byte) 0);
        return Optional.empty();
    }

    /// `PBEWithMD5AndTripleDES`: a chain of MD5 for each half of the salt.
    static Optional<byte[]> jceks(Tlv parameters, byte[] encrypted, Candidate candidate)
            throws RejectedException {
        Tlv.Children parts = parameters.sequence(Reason.KEY_DAMAGED);
        byte[] salt = Octets.next(parts, Reason.KEY_DAMAGED);
        double iterations = KeyDerivations.number(parts);
        if (salt.length != 8) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        candidate.effort().spend(2 * iterations * 300);
        byte[] derived = new byte[32];
        chain(Arrays.copyOf(salt, 4), (int) iterations, candidate, derived, 0);
        chain(Arrays.copyOfRange(salt, 4, 8), (int) iterations, candidate, derived, 16);
        KeyParameter key = new KeyParameter(derived, 0, 24);
        byte[] iv = Arrays.copyOfRange(derived, 24, 32);
        Arrays.fill(derived, (byte) 0);
        return Scheme.cbc(new DESedeEngine(), key, iv, encrypted);
    }

    private static void chain(
            byte[] start, int iterations, Candidate candidate, byte[] derived, int at) {
        MessageDigest md5 = Digests.named("MD5");
        byte[] link = start;
        for (int i = 0; i < iterations; i++) {
            md5.update(link);
            link = md5.digest(candidate.utf8());
        }
        System.arraycopy(link, 0, derived, at, link.length);
    }
}
