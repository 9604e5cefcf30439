package app.certkeep.certificate;

/// In which form a certificate leaves the store.
public enum ExportFormat {
    /// RFC 7468; the private key, where asked for, follows as PKCS#8.
    PEM,
    /// The bytes as they were imported; holds no private key.
    DER
}
