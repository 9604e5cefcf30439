package app.certkeep.mail;

/// How the way to a mail server is protected. Certificates are always checked.
public enum MailSecurity {
    /// Begins in clear and must switch to TLS before anything is said (RFC 3207).
    STARTTLS(587),
    /// TLS from the first byte on (RFC 8314).
    TLS(465),
    /// Not at all; for a server on this computer.
    NONE(25);

    private final int usualPort;

    MailSecurity(int usualPort) {
        this.usualPort = usualPort;
    }

    public int usualPort() {
        return usualPort;
    }
}
