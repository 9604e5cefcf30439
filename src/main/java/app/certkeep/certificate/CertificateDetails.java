package app.certkeep.certificate;

/// A certificate and its PEM form, never its key.
public record CertificateDetails(CertificateSummary summary, String pem) {}
