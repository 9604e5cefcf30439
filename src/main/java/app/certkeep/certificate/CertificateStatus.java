package app.certkeep.certificate;

import java.time.Instant;

/// Where a certificate is in its validity period. RFC 5280 counts both of its ends as valid.
public enum CertificateStatus {
    NOT_YET_VALID,
    VALID,
    EXPIRING,
    EXPIRED;

    static CertificateStatus of(Instant notBefore, Instant notAfter, Moment moment) {
        long from = Moment.micros(notBefore);
        long until = Moment.micros(notAfter);
        if (moment.isExpired(until)) {
            return EXPIRED;
        }
        if (from > moment.now()) {
            return NOT_YET_VALID;
        }
        return moment.isExpiring(from, until) ? EXPIRING : VALID;
    }
}
