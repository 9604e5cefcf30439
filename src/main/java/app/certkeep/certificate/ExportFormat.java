package app.certkeep.certificate;

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
    JKS;

    /// Whether a private key has a place in it.
    public boolean takesKey() {
        return this != DER && this != P7B;
    }

    public boolean needsPassword() {
        return this == P12 || this == P12_OLDER || this == JKS;
    }
}
