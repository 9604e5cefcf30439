package app.certkeep.certificate;

/// A certificate with its bytes, without its key.
///
/// @param pairing equal for certificates with the same public key
/// @param der the certificate
public record KeptCertificate(CertificateFacts facts, String pairing, boolean hasKey, byte[] der) {}
