package app.certkeep.certificate.format;

/// A block of a PEM file.
sealed interface PemBlock {

    /// @param label between `BEGIN` and the dashes, such as `CERTIFICATE`
    /// @param encrypted whether its headers say so (`Proc-Type: 4,ENCRYPTED`, RFC 1421)
    /// @param der the decoded body, which the receiver wipes if it was a key
    record Body(String label, boolean encrypted, byte[] der) implements PemBlock {}

    record Damaged(Rejection rejection) implements PemBlock {}
}
