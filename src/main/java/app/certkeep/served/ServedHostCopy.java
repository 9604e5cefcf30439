package app.certkeep.served;

/// A server of a certificate as it leaves the store together with all else, or comes back.
///
/// @param sha256 fingerprint of the certificate
public record ServedHostCopy(String sha256, ServerAddress server) {}
