package app.certkeep.certificate;

import java.time.Duration;
import java.time.Instant;

/// Where a certificate is in its validity period. RFC 5280 counts both of its ends as valid.
public enum CertificateStatus {
    NOT_YET_VALID,
    VALID,
    EXPIRING,
    EXPIRED;

    /// How long before its end a certificate counts as expiring.
    public static final Duration NOTICE = Duration.ofDays(30);

    static CertificateStatus of(Instant notBefore, Instant notAfter, Instant now) {
        if (notAfter.isBefore(now)) {
            return EXPIRED;
        }
        if (notBefore.isAfter(now)) {
            return NOT_YET_VALID;
        }
        return notAfter.isAfter(now.plus(NOTICE)) ? VALID : EXPIRING;
    }
}
