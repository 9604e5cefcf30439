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
            case EXPIRING ->
                    certificate.notBefore() <= moment.now()
                            && certificate.notAfter() >= moment.now()
                            && certificate.notAfter() <= moment.soon();
            case EXPIRED -> certificate.notAfter() < moment.now();
            case NO_KEY -> !certificate.hasKey();
        };
    }
}
