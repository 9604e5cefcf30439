package app.certkeep.certificate.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.params.KeyParameter;

import java.math.BigInteger;
import java.util.Arrays;

/// Encrypts under a password what goes out in a file. Closing wipes the password.
final class FileLock implements AutoCloseable {

    static final int ITERATIONS = 100_000;

    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String HMAC_SHA256 = "1.2.840.113549.2.9";
    private static final String AES_256_CBC = "2.16.840.1.101.3.4.1.42";
    private static final String SHA1_3DES = "1.2.840.113549.1.12.1.3";
    private static final int SALT_OCTETS = 16;

    private final Candidate password;
    private final RandomSource random;
    private final boolean older;

    /// @param older as older systems read it, with 3DES and SHA-1, instead of AES-256 and PBKDF2
    ///     with SHA-256
    FileLock(Password password, RandomSource random, boolean older) {
        this.password = Candidate.of(password);
        this.random = random;
        this.older = older;
    }

    /// @param algorithm AlgorithmIdentifier
    record Locked(byte[] algorithm, byte[] content) {}

    boolean older() {
        return older;
    }

    Candidate password() {
        return password;
    }

    byte[] salt() {
        return random.bytes(SALT_OCTETS);
    }

    /// EncryptedPrivateKeyInfo of RFC 5958.
    byte[] privateKey(byte[] pkcs8) {
        Locked locked = lock(pkcs8);
        return DerBytes.sequence(
                locked.algorithm(), DerBytes.element(Tlv.OCTET_STRING, locked.content()));
    }

    Locked lock(byte[] plain) {
        try {
            return older ? lockWith3des(plain) : lockWithAes(plain);
        } catch (RejectedException e) {
            throw new IllegalStateException("what is asked for here is allowed", e);
        }
    }

    private Locked lockWithAes(byte[] plain) throws RejectedException {
        byte[] salt = salt();
        byte[] iv = random.bytes(16);
        byte[] key =
                Pbkdf2.derive(
                        Pbkdf2.hmac(HMAC_SHA256, password.utf8()),
                        salt,
                        ITERATIONS,
                        32,
                        password.effort());
        byte[] content =
                Scheme.encryptCbc(AESEngine.newInstance(), new KeyParameter(key), iv, plain);
        Arrays.fill(key, (byte) 0);
        byte[] derivation =
                DerBytes.sequence(
                        DerBytes.oid(PBKDF2),
                        DerBytes.sequence(
                                DerBytes.element(Tlv.OCTET_STRING, salt),
                                DerBytes.integer(BigInteger.valueOf(ITERATIONS)),
                                DerBytes.sequence(DerBytes.oid(HMAC_SHA256), DerBytes.nul())));
        byte[] cipher =
                DerBytes.sequence(
                        DerBytes.oid(AES_256_CBC), DerBytes.element(Tlv.OCTET_STRING, iv));
        return new Locked(
                DerBytes.sequence(DerBytes.oid(Pbes2.OID), DerBytes.sequence(derivation, cipher)),
                content);
    }

    private Locked lockWith3des(byte[] plain) throws RejectedException {
        byte[] salt = salt();
        Pkcs12Keys keys = new Pkcs12Keys(Pkcs12Keys.SHA1, salt, ITERATIONS, password);
        byte[] key = keys.key(24);
        byte[] content =
                Scheme.encryptCbc(new DESedeEngine(), new KeyParameter(key), keys.iv(8), plain);
        Arrays.fill(key, (byte) 0);
        byte[] parameters =
                DerBytes.sequence(
                        DerBytes.element(Tlv.OCTET_STRING, salt),
                        DerBytes.integer(BigInteger.valueOf(ITERATIONS)));
        return new Locked(DerBytes.sequence(DerBytes.oid(SHA1_3DES), parameters), content);
    }

    @Override
    public void close() {
        password.close();
    }
}
