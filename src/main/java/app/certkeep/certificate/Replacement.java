package app.certkeep.certificate;

/// A certificate that another one could take the place of.
public record Replacement(CertificateSummary old, CertificateSummary fresh) {}
