package app.certkeep.notification;

import java.time.Duration;

/// What one attempt to deliver may take, and how many run at once.
///
/// @param connect until a connection stands
/// @param call the whole attempt
/// @param response bytes of an answer that are read
/// @param atOnce attempts at the same time, one an endpoint
public record SendingLimits(Duration connect, Duration call, long response, int atOnce) {
    /// What holds where nobody says anything.
    public static final SendingLimits STANDARD =
            new SendingLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64 * 1024, 4);
}
