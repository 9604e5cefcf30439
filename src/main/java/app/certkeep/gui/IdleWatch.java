package app.certkeep.gui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Decides when a window that nobody uses locks itself: after a time without use, and when the
/// computer slept. Sleep shows as a gap between two ticks, on the wall's clock where the monotonic
/// one stands still meanwhile (Linux, macOS), on both where it does not (Windows).
final class IdleWatch {
    /// Longer than a busy window ever takes from one tick to the next.
    static final Duration GAP = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final Clock wall;
    private final Runnable lock;

    private Optional<Duration> limit = Optional.empty();
    private long lastUse;
    private long lastTick;
    private Instant lastTime = Instant.EPOCH;

    /// @param nanos a clock that only ever goes forward, in nanoseconds
    IdleWatch(LongSupplier nanos, Clock wall, Runnable lock) {
        this.nanos = nanos;
        this.wall = wall;
        this.lock = lock;
    }

    /// Watches from now on.
    void begin(Duration longestIdle) {
        limit = Optional.of(longestIdle);
        lastUse = nanos.getAsLong();
        lastTick = lastUse;
        lastTime = wall.instant();
    }

    /// Another limit, where it watches.
    void change(Duration longestIdle) {
        limit = limit.map(before -> longestIdle);
    }

    void end() {
        limit = Optional.empty();
    }

    /// A key was pressed or the pointer moved.
    void used() {
        lastUse = nanos.getAsLong();
    }

    /// To be called every second or so.
    void tick() {
        long now = nanos.getAsLong();
        Instant time = wall.instant();
        boolean slept =
                Duration.ofNanos(now - lastTick).compareTo(GAP) > 0
                        || Duration.between(lastTime, time).compareTo(GAP) > 0;
        lastTick = now;
        lastTime = time;
        Duration idle = Duration.ofNanos(now - lastUse);
        if (limit.filter(most -> slept || idle.compareTo(most) >= 0).isPresent()) {
            end();
            lock.run();
        }
    }
}
