package app.certkeep.account;

import java.time.Duration;

/// What a session is for and how long it lives.
///
/// @param device where it is, as the list of sessions shows it
/// @param idle how long it may lie unused
/// @param longest how long it lives at most
public record SessionKind(String device, SessionPurpose purpose, Duration idle, Duration longest) {

    /// The session of a window; ends with the process.
    public static SessionKind window(String device) {
        return new SessionKind(
                device, SessionPurpose.WINDOW, Duration.ofDays(1), Duration.ofDays(7));
    }

    /// The session of a window whose user stays signed in on this computer.
    public static SessionKind keptWindow(String device) {
        return new SessionKind(
                device, SessionPurpose.KEPT_WINDOW, Duration.ofDays(14), Duration.ofDays(90));
    }

    /// The session of a command line; every command takes it up again.
    public static SessionKind commandLine(String device) {
        return new SessionKind(
                device, SessionPurpose.COMMAND_LINE, Duration.ofDays(14), Duration.ofDays(90));
    }

    /// The session of another program on this computer; every call takes it up again.
    public static SessionKind localApi(String device) {
        return new SessionKind(
                device, SessionPurpose.LOCAL_API, Duration.ofDays(14), Duration.ofDays(90));
    }
}
