package app.certkeep.notification;

import java.time.Duration;

/// How an endpoint did in the last 24 hours: of the messages that came to their end within them,
/// tests included, how many were delivered. What is still being tried counts when it has ended.
///
/// @param ended delivered or given up
public record LastDay(long delivered, long ended) {
    static final LastDay NOTHING = new LastDay(0, 0);
    static final Duration LENGTH = Duration.ofHours(24);
}
