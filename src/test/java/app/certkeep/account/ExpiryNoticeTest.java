package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.TimeUnit;

class ExpiryNoticeTest {
    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    @Test
    void days_are_the_same_whatever_the_lifetime() {
        ExpiryNotice notice = ExpiryNotice.of("14d").orElseThrow();

        assertThat(notice.micros(90 * DAY)).isEqualTo(14 * DAY);
        assertThat(notice.micros(365 * DAY)).isEqualTo(14 * DAY);
    }

    @Test
    void a_share_follows_the_lifetime_even_one_of_ten_thousand_years() {
        ExpiryNotice third = ExpiryNotice.of("1/3").orElseThrow();

        assertThat(third.micros(90 * DAY)).isEqualTo(30 * DAY);
        assertThat(ExpiryNotice.of("2/3").orElseThrow().micros(90 * DAY)).isEqualTo(60 * DAY);
        assertThat(ExpiryNotice.of("99/100").orElseThrow().micros(3_652_000 * DAY)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "30d", "3650d", "1/2", "1/100", "99/100"})
    void its_text_is_read_again(String text) {
        assertThat(ExpiryNotice.of(text).map(ExpiryNotice::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "30", "0d", "3651d", "99999d", "-1d", "3/3", "4/3", "0/3", "1/1", "1/0",
                "1/101", "1/3d", "d", "/"
            })
    void what_is_no_time_is_nothing(String text) {
        assertThat(ExpiryNotice.of(text)).isEmpty();
    }
}
