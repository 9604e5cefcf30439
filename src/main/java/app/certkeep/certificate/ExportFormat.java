package app.certkeep.certificate;

import java.util.EnumSet;
import java.util.Set;

/// In which form a certificate leaves the store.
public enum ExportFormat {
    /// RFC 7468; the private key, where asked for, follows as PKCS#8, encrypted where there is a
    /// password.
    PEM,
    /// The bytes as they were imported; holds no private key.
    DER,
    /// PKCS#7 in PEM; holds no private key.
    P7B,
    /// PKCS#12 with AES-256 and SHA-256; needs a password.
    P12,
    /// PKCS#12 with 3DES and SHA-1, which older Windows and macOS read; needs a password.
    P12_OLDER,
    /// Java's older key store; needs a password.
    JKS,
    /// The private key alone, as in [#PEM].
    KEY,
    /// OpenSSH: a line of `authorized_keys`, or the private key where it is asked for.
    SSH,
    /// A JSON Web Key (RFC 7517), of the public or the private key.
    JWK,
    /// A set with the one key of [#JWK].
    JWKS,
    /// A manifest of a Kubernetes secret of type `kubernetes.io/tls`.
    KUBERNETES;

    private static final Set<ExportFormat> PROTECTED = EnumSet.of(P12, P12_OLDER, JKS);
    private static final Set<ExportFormat> WITHOUT_KEY = EnumSet.of(DER, P7B);
    private static final Set<ExportFormat> OF_KEY = EnumSet.of(KEY, KUBERNETES);
    private static final Set<ExportFormat> OF_ONE = EnumSet.of(DER, KEY, SSH);
    private static final Set<ExportFormat> IN_CLEAR = EnumSet.of(JWK, JWKS, KUBERNETES);

    /// Whether a private key has a place in it.
    public boolean takesKey() {
        return !WITHOUT_KEY.contains(this);
    }

    /// Whether it is nothing without a private key.
    public boolean needsKey() {
        return OF_KEY.contains(this);
    }

    /// Whether the certificates of issuers have a place in it.
    public boolean takesChain() {
        return !OF_ONE.contains(this);
    }

    public boolean needsPassword() {
        return PROTECTED.contains(this);
    }

    /// Whether a private key in it can be encrypted.
    public boolean takesPassword() {
        return !IN_CLEAR.contains(this);
    }
}
