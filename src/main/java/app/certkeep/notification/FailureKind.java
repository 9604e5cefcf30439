package app.certkeep.notification;

import java.util.Locale;

/// Why an attempt failed, as far apart as a person needs to mend it.
public enum FailureKind {
    /// The name of the host does not resolve.
    DNS,
    /// Nothing listens there.
    REFUSED,
    TIMEOUT,
    /// The server's certificate is for other names.
    TLS_NAME,
    /// The server's certificate is of an unknown authority or out of date.
    TLS_UNTRUSTED,
    TLS,
    FORBIDDEN_ADDRESS,
    /// Any 4xx but 410.
    CLIENT_ERROR,
    /// 5xx.
    SERVER_ERROR,
    REDIRECT,
    /// 410: the endpoint asked to be left alone and was switched off.
    GONE,
    /// Address or secret of the endpoint cannot be read from the store.
    UNREADABLE,
    OTHER;

    /// What happened, in plain words.
    public String messageKey() {
        return "notification.failure." + name().toLowerCase(Locale.ROOT);
    }

    /// The one next step.
    public String adviceKey() {
        return messageKey() + ".advice";
    }
}
