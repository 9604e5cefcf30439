package app.certkeep.account;

import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Slows the guessing of passwords, for known and unknown addresses alike, across restarts. Other
/// users of the computer reach the local API: what they guess there makes nobody wait elsewhere.
final class LoginThrottle {
    /// No address begins so: a colon stands in none without quotes.
    private static final String OF_LOCAL_API = "local-api:";

    private final Database database;
    private final Clock clock;
    private final String counted;

    /// That of windows and commands.
    LoginThrottle(Database database, Clock clock) {
        this(database, clock, "");
    }

    /// @param counted before addresses, for failures that are counted apart
    private LoginThrottle(Database database, Clock clock, String counted) {
        this.database = database;
        this.clock = clock;
        this.counted = counted;
    }

    /// That of log-ins of a kind.
    LoginThrottle of(SessionKind kind) {
        return kind.purpose() == SessionPurpose.LOCAL_API
                ? new LoginThrottle(database, clock, OF_LOCAL_API)
                : this;
    }

    /// When the next try is allowed, where that is not now.
    Optional<Instant> waitUntil(EmailAddress email) {
        return database.read(
                transaction ->
                        new LoginSessionRepository(transaction)
                                .findThrottle(hash(email))
                                .map(LoginThrottleEntity::retryAt)
                                .filter(retryAt -> retryAt.isAfter(clock.instant())));
    }

    /// Counts a failure and says when the next try is allowed, where that is not now.
    Optional<Instant> failed(EmailAddress email) {
        try {
            return count(email);
        } catch (ConflictException e) {
            // The very first failure, counted at the same moment elsewhere: now there is a row.
            return count(email);
        }
    }

    private Optional<Instant> count(EmailAddress email) {
        return database.write(
                transaction -> {
                    LoginSessionRepository sessions = new LoginSessionRepository(transaction);
                    Instant now = clock.instant();
                    LoginThrottleEntity throttle =
                            sessions.lockThrottle(hash(email))
                                    .orElseGet(() -> new LoginThrottleEntity(hash(email), now));
                    throttle.failed(now);
                    sessions.add(throttle);
                    return Optional.of(throttle.retryAt()).filter(now::isBefore);
                });
    }

    void succeeded(EmailAddress email) {
        boolean failedBefore =
                database.read(
                        transaction ->
                                new LoginSessionRepository(transaction)
                                        .findThrottle(hash(email))
                                        .isPresent());
        if (failedBefore) {
            database.change(
                    transaction -> {
                        LoginSessionRepository sessions = new LoginSessionRepository(transaction);
                        sessions.findThrottle(hash(email)).ifPresent(sessions::remove);
                    });
        }
    }

    private byte[] hash(EmailAddress email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((counted + email.key()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
