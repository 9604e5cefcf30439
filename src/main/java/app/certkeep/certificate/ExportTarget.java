package app.certkeep.certificate;

import app.certkeep.crypto.Password;

import java.util.Optional;

/// What an exported file is to be.
///
/// @param withKey whether the private key goes with the certificate
/// @param password protects the file, or only the key in PEM; stays the caller's, who closes it
public record ExportTarget(ExportFormat format, boolean withKey, Optional<Password> password) {

    /// In clear.
    public static ExportTarget open(ExportFormat format, boolean withKey) {
        return new ExportTarget(format, withKey, Optional.empty());
    }
}
