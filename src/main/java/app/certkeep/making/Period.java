package app.certkeep.making;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// From when until when something holds, both ends included (RFC 5280, section 4.1.2.5).
record Period(Instant from, Instant until) {
    private static final int MOST_DAYS = 36_500;

    /// @throws app.certkeep.failure.InvalidInputException where the days are not 1 to 36,500
    static Period of(Instant now, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of("days", MOST_DAYS);
        }
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        return new Period(from, from.plus(Duration.ofDays(days)));
    }
}
