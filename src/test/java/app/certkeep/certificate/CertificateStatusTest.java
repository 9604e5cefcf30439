package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.ExpiryNotice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class CertificateStatusTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-31T00:00:00Z");

    @Test
    void both_ends_of_the_period_are_valid() {
        assertThat(at(FROM)).isEqualTo(CertificateStatus.VALID);
        assertThat(at(UNTIL)).isEqualTo(CertificateStatus.EXPIRING);
    }

    @Test
    void outside_the_period_it_is_not() {
        assertThat(at(FROM.minusSeconds(1))).isEqualTo(CertificateStatus.NOT_YET_VALID);
        assertThat(at(UNTIL.plusSeconds(1))).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void thirty_days_before_the_end_it_is_expiring() {
        Instant notice = UNTIL.minus(Duration.ofDays(30));

        assertThat(at(notice)).isEqualTo(CertificateStatus.EXPIRING);
        assertThat(at(notice.minusSeconds(1))).isEqualTo(CertificateStatus.VALID);
    }

    private static CertificateStatus at(Instant now) {
        return CertificateStatus.of(FROM, UNTIL, Moment.of(now, ExpiryNotice.USUAL));
    }
}
