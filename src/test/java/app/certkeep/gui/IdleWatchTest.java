package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.MovableClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class IdleWatchTest {
    private final MovableClock wall = new MovableClock();
    private long nanos;
    private int locked;
    private final IdleWatch watch = new IdleWatch(() -> nanos, wall, () -> locked++);

    @BeforeEach
    void begin() {
        watch.begin(Duration.ofMinutes(10));
    }

    @Test
    void a_window_that_nobody_uses_locks_once_when_its_time_is_over() {
        pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(locked).isZero();

        pass(Duration.ofMinutes(30));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void each_use_begins_the_time_anew() {
        pass(Duration.ofMinutes(9));
        watch.used();
        pass(Duration.ofMinutes(9));
        assertThat(locked).isZero();

        watch.change(Duration.ofMinutes(1));
        pass(Duration.ofSeconds(1));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void it_locks_after_a_sleep_in_which_the_monotonic_clock_stood_still() {
        pass(Duration.ofSeconds(5));
        wall.advance(Duration.ofMinutes(1));
        watch.used();
        watch.tick();

        assertThat(locked).isEqualTo(1);
    }

    @Test
    void it_locks_after_a_sleep_that_both_clocks_counted() {
        nanos += Duration.ofMinutes(1).toNanos();
        wall.advance(Duration.ofMinutes(1));
        watch.used();
        watch.tick();

        assertThat(locked).isEqualTo(1);
    }

    @Test
    void nothing_locks_before_it_begins_or_after_it_ends() {
        watch.end();
        watch.change(Duration.ofSeconds(1));
        pass(Duration.ofHours(1));

        assertThat(locked).isZero();
    }

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            nanos += Duration.ofSeconds(1).toNanos();
            wall.advance(Duration.ofSeconds(1));
            watch.tick();
        }
    }
}
