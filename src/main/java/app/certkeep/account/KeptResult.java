package app.certkeep.account;

/// What became of a session that was kept on this computer.
public sealed interface KeptResult {

    /// It goes on without a password.
    record Open(Identity identity, Profile profile) implements KeptResult {}

    /// It was locked when the window closed, and asks for the password.
    record Locked(LockedSession session, Profile profile) implements KeptResult {}

    /// It was revoked or has expired.
    record Ended() implements KeptResult {}
}
