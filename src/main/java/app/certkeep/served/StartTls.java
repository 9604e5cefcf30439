package app.certkeep.served;

import java.util.Locale;

/// How a connection to a server becomes an encrypted one.
public enum StartTls {
    /// It is encrypted from its first byte.
    NONE(443),
    /// RFC 3207.
    SMTP(25),
    /// RFC 9051, section 6.2.1.
    IMAP(143),
    /// RFC 2595.
    POP3(110),
    /// RFC 4511, section 4.14.
    LDAP(389),
    /// SSLRequest of PostgreSQL's frontend protocol.
    POSTGRES(5432),
    /// RFC 6120, section 5.
    XMPP(5222);

    private final int port;

    StartTls(int port) {
        this.port = port;
    }

    /// Where such servers listen as a rule.
    public int port() {
        return port;
    }

    /// As commands write it, such as `smtp`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
