package app.certkeep.certificate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a certificate ends: `<30d` within 30 days from now, `>1y` later than in a year, `<-2w` more
/// than two weeks ago, `>-2w` within the last two; `<2027-01-31` before that day and `2027-01-31`
/// on it, in UTC. Months have 30 days and years 365.
final class ExpiryCondition {
    private static final Pattern DISTANCE = Pattern.compile("([<>]?)(-?)(\\d{1,5})([hdwmy])");
    private static final Pattern DATE = Pattern.compile("([<>]?)(\\d{4}-\\d{2}-\\d{2})");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1),
                    "w", Duration.ofDays(7),
                    "m", Duration.ofDays(30),
                    "y", Duration.ofDays(365));

    private ExpiryCondition() {}

    static QueryCondition of(String value) {
        Matcher distance = DISTANCE.matcher(value);
        if (distance.matches()) {
            return distance(distance);
        }
        Matcher date = DATE.matcher(value);
        if (!date.matches()) {
            throw QueryWord.refused("expires", value);
        }
        try {
            return date(date.group(1), LocalDate.parse(date.group(2)));
        } catch (DateTimeException noSuchDay) {
            throw QueryWord.refused("expires", value);
        }
    }

    /// What lies between now and there is nearer, all beyond is further.
    private static QueryCondition distance(Matcher parts) {
        boolean past = !parts.group(2).isEmpty();
        boolean later = parts.group(1).equals(">");
        Duration unit = UNITS.getOrDefault(parts.group(4), Duration.ZERO);
        long micros = unit.multipliedBy(Long.parseLong(parts.group(3))).toMillis() * 1000;
        if (past) {
            return later
                    ? (one, at) -> one.notAfter() > at.now() - micros && one.notAfter() < at.now()
                    : (one, at) -> one.notAfter() < at.now() - micros;
        }
        return later
                ? (one, at) -> one.notAfter() > at.now() + micros
                : (one, at) -> one.notAfter() >= at.now() && one.notAfter() < at.now() + micros;
    }

    private static QueryCondition date(String sign, LocalDate day) {
        long from = Moment.micros(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        long to = Moment.micros(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return switch (sign) {
            case "<" -> (one, _) -> one.notAfter() < from;
            case ">" -> (one, _) -> one.notAfter() >= to;
            default -> (one, _) -> one.notAfter() >= from && one.notAfter() < to;
        };
    }
}
