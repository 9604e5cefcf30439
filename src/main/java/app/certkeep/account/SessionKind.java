package app.certkeep.account;

import java.time.Duration;

/// How long a session lives and whether it can be taken up again by its token alone.
///
/// @param device where it is, as the list of sessions shows it
/// @param resumable whether the data key is kept, wrapped by the token
/// @param idle how long it may lie unused
/// @param longest how long it lives at most
public record SessionKind(String device, boolean resumable, Duration idle, Duration longest) {

    /// The session of a window; ends with the process.
    public static SessionKind window(String device) {
        return new SessionKind(device, false, Duration.ofDays(1), Duration.ofDays(7));
    }

    /// The session of a command line; every command takes it up again.
    public static SessionKind commandLine(String device) {
        return new SessionKind(device, true, Duration.ofDays(14), Duration.ofDays(90));
    }
}
