package app.certkeep.certificate;

/// Which certificates a list shows. The conditions agree with [CertificateStatus].
public enum CertificateFilter {
    ALL,
    ACTIVE,
    INACTIVE,
    EXPIRING,
    EXPIRED,
    NO_KEY;

    boolean shows(IndexedCertificate certificate, Moment moment) {
        return switch (this) {
            case ALL -> true;
            case ACTIVE -> certificate.active();
            case INACTIVE -> !certificate.active();
            case EXPIRING -> moment.isExpiring(certificate.notBefore(), certificate.notAfter());
            case EXPIRED -> moment.isExpired(certificate.notAfter());
            case NO_KEY -> !certificate.hasKey();
        };
    }
}
