package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.crypto.RandomSource;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RetryScheduleTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Outcome OUTCOME =
            new Outcome.Failed(FailureKind.SERVER_ERROR, 500, null, "");

    private final RetrySchedule schedule = new RetrySchedule(new RandomSource(new SecureRandom()));
    private final Attempt failed = new Attempt(AT, Duration.ofSeconds(2), OUTCOME, null);

    @Test
    void each_wait_is_the_scheduled_one_and_up_to_a_tenth_more() {
        List<Duration> delays =
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        for (int made = 1; made <= delays.size(); made++) {
            Duration delay = delays.get(made - 1);
            assertThat(next(made, null))
                    .isBetween(delay, delay.plus(delay.dividedBy(10)).plusMillis(1));
        }
    }

    @Test
    void after_the_tenth_attempt_there_is_none() {
        assertThat(schedule.next(EventType.CERTIFICATE_ACTIVATED, 10, failed, null)).isEmpty();
    }

    @Test
    void a_test_is_tried_once_only() {
        assertThat(schedule.next(EventType.ENDPOINT_TEST, 1, failed, null)).isEmpty();
    }

    @Test
    void a_server_that_asks_for_more_time_gets_it_up_to_a_day() {
        assertThat(next(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(next(2, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(next(1, Duration.ofDays(365))).isEqualTo(Duration.ofHours(24));
    }

    private Duration next(int made, Duration asked) {
        return Duration.between(
                AT.plusSeconds(2),
                schedule.next(EventType.CERTIFICATE_ACTIVATED, made, failed, asked).orElseThrow());
    }
}
