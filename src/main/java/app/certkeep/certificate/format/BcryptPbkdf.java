package app.certkeep.certificate.format;

import java.security.MessageDigest;
import java.util.Arrays;

/// `bcrypt_pbkdf` of OpenBSD, which protects OpenSSH's private keys: PBKDF2 around [BcryptHash],
/// with the octets of its blocks interleaved.
final class BcryptPbkdf {

    private static final double NANOS_A_HASH = 4_500_000;

    private BcryptPbkdf() {}

    static byte[] derive(Candidate candidate, byte[] salt, double rounds, int length)
            throws RejectedException {
        int blocks = (length + BcryptHash.OCTETS - 1) / BcryptHash.OCTETS;
        candidate.effort().spend(rounds * blocks * NANOS_A_HASH);
        MessageDigest sha512 = Digests.named("SHA-512");
        byte[] password = sha512.digest(candidate.utf8());
        byte[] derived = new byte[length];
        for (int block = 1; block <= blocks; block++) {
            sha512.update(salt);
            byte[] link =
                    BcryptHash.of(password, sha512.digest(new byte[] {0, 0, 0, (byte) block}));
            byte[] sum = link.clone();
            for (int i = 1; i < (int) rounds; i++) {
                link = BcryptHash.of(password, sha512.digest(link));
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= link[j];
                }
            }
            for (int i = 0; i < sum.length && i * blocks + block - 1 < length; i++) {
                derived[i * blocks + block - 1] = sum[i];
            }
            Arrays.fill(sum, (byte) 0);
        }
        Arrays.fill(password, (byte) 0);
        return derived;
    }
}
