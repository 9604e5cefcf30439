package app.certkeep.certificate.format;

import java.util.Optional;

/// A block of a PEM file.
sealed interface PemBlock {

    /// @param label between `BEGIN` and the dashes, such as `CERTIFICATE`
    /// @param encryption what its headers say of that (`Proc-Type: 4,ENCRYPTED` and `DEK-Info`, RFC
    ///     1421), such as `AES-256-CBC,` and an initial vector; empty if it is not encrypted
    /// @param der the decoded body, which the receiver wipes if it was a key
    record Body(String label, Optional<String> encryption, byte[] der) implements PemBlock {}

    record Damaged(Rejection rejection) implements PemBlock {}
}
