package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityQuery.Range;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How far back the list goes.
enum Since {
    ALL(Duration.ZERO),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Duration.ofDays(365));

    private final Duration back;

    Since(Duration back) {
        this.back = back;
    }

    Range until(Instant now) {
        return this == ALL ? Range.ALL : Range.since(now.minus(back));
    }

    String textKey() {
        return "activity.since." + name().toLowerCase(Locale.ROOT);
    }
}
