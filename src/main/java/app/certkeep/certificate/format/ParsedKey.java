package app.certkeep.certificate.format;

import java.util.Arrays;
import java.util.OptionalInt;

/// A private key whose public half was computed, not believed. Holds the key in clear until it is
/// closed.
public final class ParsedKey implements AutoCloseable {

    private final byte[] pkcs8;
    private final PublicKeyFacts publicKey;
    private boolean closed;

    /// Takes over the array.
    ParsedKey(byte[] pkcs8, PublicKeyFacts publicKey) {
        this.pkcs8 = pkcs8;
        this.publicKey = publicKey;
    }

    /// The unencrypted PrivateKeyInfo (RFC 5958, DER), whatever form the file had; a copy that the
    /// caller wipes.
    ///
    /// @throws IllegalStateException after [#close()]
    public byte[] pkcs8() {
        if (closed) {
            throw new IllegalStateException("the key was closed");
        }
        return pkcs8.clone();
    }

    /// As [ParsedCertificate#keyAlgorithm()].
    public String algorithm() {
        return publicKey.algorithm();
    }

    /// As [ParsedCertificate#keySize()].
    public OptionalInt bits() {
        return publicKey.bits();
    }

    /// Lower-case hexadecimal SHA-256 of the usual SubjectPublicKeyInfo of the public key.
    public String spkiSha256() {
        return publicKey.spkiSha256();
    }

    /// Equal to [ParsedCertificate#pairing()] of the certificates that this key belongs to.
    public String pairing() {
        return publicKey.pairing();
    }

    /// Wipes the key.
    @Override
    public void close() {
        Arrays.fill(pkcs8, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "ParsedKey[" + algorithm() + ", public key " + spkiSha256() + "]";
    }
}
