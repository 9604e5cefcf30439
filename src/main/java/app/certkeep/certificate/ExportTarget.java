package app.certkeep.certificate;

import app.certkeep.crypto.Password;

import java.util.Optional;

/// What an exported file is to be.
///
/// @param withKey whether the private key goes with the certificate
/// @param password protects the file, or only the key in text; stays the caller's, who closes it
/// @param chain which certificates go with it
public record ExportTarget(
        ExportFormat format, boolean withKey, Optional<Password> password, ExportChain chain) {

    /// Without those of issuers.
    public ExportTarget(ExportFormat format, boolean withKey, Optional<Password> password) {
        this(format, withKey, password, ExportChain.NONE);
    }

    /// In clear.
    public static ExportTarget open(ExportFormat format, boolean withKey) {
        return new ExportTarget(format, withKey, Optional.empty());
    }
}
