package app.certkeep.notification;

import app.certkeep.crypto.RandomSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a failed delivery is tried again: the schedule of Standard Webhooks, each delay up to a
/// tenth longer, so that what failed together does not come back together.
final class RetrySchedule {
    private static final double JITTER = 0.1;
    private static final Duration LONGEST_WAIT_ASKED_FOR = Duration.ofHours(24);

    /// Before each attempt, counted from the one before.
    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private final RandomSource random;

    RetrySchedule(RandomSource random) {
        this.random = random;
    }

    /// The time of the next attempt; nothing after the last one. A test has one attempt only:
    /// somebody waits for its answer.
    ///
    /// @param made attempts so far, `failed` included
    /// @param retryAfter what the server asked for
    Optional<Instant> next(
            EventType event, int made, Attempt failed, @Nullable Duration retryAfter) {
        if (event == EventType.ENDPOINT_TEST || made >= DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = DELAYS.get(made);
        Duration longer =
                delay.plusMillis(Math.round(delay.toMillis() * JITTER * random.fraction()));
        Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
        Duration allowed =
                asked.compareTo(LONGEST_WAIT_ASKED_FOR) > 0 ? LONGEST_WAIT_ASKED_FOR : asked;
        Duration wait = longer.compareTo(allowed) < 0 ? allowed : longer;
        return Optional.of(failed.at().plus(failed.duration()).plus(wait));
    }
}
