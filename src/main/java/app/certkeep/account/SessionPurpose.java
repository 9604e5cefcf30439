package app.certkeep.account;

/// What a session is for. The names are kept in the database.
public enum SessionPurpose {
    /// A window; the session ends with it.
    WINDOW,
    /// A window that is taken up again at the next start without a password.
    KEPT_WINDOW,
    /// Commands, of which each takes it up again.
    COMMAND_LINE,
    /// Another program, by the local API; each of its calls takes it up again.
    LOCAL_API;

    /// Whether the data key is kept, wrapped by the token.
    public boolean isResumable() {
        return this != WINDOW;
    }
}
