package app.certkeep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Duration;
import java.time.Instant;

/// Counts failed log-ins for one address. From the fifth on, the next try has to wait: 1 s,
/// doubling to 5 min at most. It never locks for good.
@Entity
@Table(name = "login_throttle")
class LoginThrottleEntity {
    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Id
    @Column(name = "email_hash")
    private byte[] emailHash;

    private int failures;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    @Column(name = "retry_at")
    private Instant retryAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected LoginThrottleEntity() {}

    LoginThrottleEntity(byte[] emailHash, Instant now) {
        this.emailHash = emailHash;
        this.lastFailureAt = now;
        this.retryAt = now;
    }

    /// Failures of which none is later say nothing any more.
    static Instant forgottenBefore(Instant now) {
        return now.minus(FORGOTTEN_AFTER);
    }

    Instant retryAt() {
        return retryAt;
    }

    void failed(Instant now) {
        if (lastFailureAt.isBefore(forgottenBefore(now))) {
            failures = 0;
        }
        failures++;
        lastFailureAt = now;
        if (failures > FREE_FAILURES) {
            int doublings = Math.min(failures - FREE_FAILURES - 1, 20);
            Duration wait = Duration.ofSeconds(1L << doublings);
            retryAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }
}
