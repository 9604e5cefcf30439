package app.certkeep.mail;

/// How sending a letter ended.
public enum Posted {
    /// The server took it; whether it arrives is another matter.
    SENT,
    /// Nobody answers at that address, or not in time.
    UNREACHABLE,
    /// The server's certificate is not trusted, or it offers no TLS.
    NOT_SECURE,
    /// The server does not take the user and the password.
    LOG_IN_REFUSED,
    /// The server does not take the letter, its sender or its receiver.
    REFUSED
}
