package app.certkeep.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs, and that a test can move forward.
public final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant standing;

    /// Moves from now on by [#advance] alone.
    public void stand() {
        standing = Instant.now();
    }

    public void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /// Goes back to the present.
    void reset() {
        ahead = Duration.ZERO;
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant present = standing;
        return (present == null ? Instant.now() : present).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
