package app.certkeep.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Times as answers show them, all in UTC.
final class Times {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Times() {}

    /// ISO 8601 for JSON.
    static String iso(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String toTheSecond(Instant time) {
        return SECOND.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
