package app.certkeep.certificate.format;

import java.time.Duration;
import java.time.Instant;

/// How far a certificate is in its time.
public final class ValidityWords {
    private ValidityWords() {}

    /// With whole days as its arguments: the distance, and the lifetime.
    public static Statement of(Instant notBefore, Instant notAfter, Instant now) {
        long lifetime = Math.max(0, Duration.between(notBefore, notAfter).toDays());
        if (now.isAfter(notAfter)) {
            return words("over", Duration.between(notAfter, now), lifetime);
        }
        return now.isBefore(notBefore)
                ? words("not-yet", Duration.between(now, notBefore), lifetime)
                : words("now", Duration.between(now, notAfter), lifetime);
    }

    private static Statement words(String key, Duration distance, long lifetime) {
        return Statement.of("certificate.validity." + key, distance.toDays(), lifetime);
    }
}
