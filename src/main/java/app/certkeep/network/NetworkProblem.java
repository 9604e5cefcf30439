package app.certkeep.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;

import javax.net.ssl.SSLException;

/// Why a server did not give what it was asked for, as far apart as a person needs to know.
public enum NetworkProblem {
    /// The name of the host does not resolve.
    NO_SUCH_HOST,
    /// Nothing listens there.
    REFUSED,
    /// Nothing, or not all of it, in time.
    TIMEOUT,
    NO_ROUTE,
    /// An address that is never connected to; see [AddressKind#FORBIDDEN].
    FORBIDDEN_ADDRESS,
    /// The server ended the connection.
    BROKEN,
    /// The server does not go over to TLS, or speaks another protocol.
    NO_STARTTLS,
    /// What listens there does not speak TLS.
    NOT_TLS,
    /// Both speak TLS, and do not agree on how.
    TLS,
    /// The server could not prove who it is.
    UNTRUSTED,
    /// It pointed elsewhere, where nobody follows.
    REDIRECT,
    /// It answered with an error.
    STATUS,
    /// More than is read.
    TOO_LONG,
    /// No address that is asked, such as one of LDAP.
    BAD_ADDRESS;

    private static final int DEEPEST_CAUSE = 8;

    /// What a failed connection died of.
    public static NetworkProblem of(IOException e) {
        return switch (e) {
            case ForbiddenAddressException forbidden -> FORBIDDEN_ADDRESS;
            case UnknownHostException unknown -> NO_SUCH_HOST;
            case NoRouteToHostException far -> NO_ROUTE;
            case ConnectException connect -> ofConnect(connect);
            case InterruptedIOException late -> TIMEOUT;
            case SSLException tls -> ofTls(tls);
            default -> BROKEN;
        };
    }

    /// The JDK tells these apart by the system's text alone.
    private static NetworkProblem ofConnect(ConnectException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("timed out")) {
            return TIMEOUT;
        }
        return text.contains("unreachable") ? NO_ROUTE : REFUSED;
    }

    /// These, too.
    private static NetworkProblem ofTls(SSLException e) {
        Throwable cause = e.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof CertificateException) {
                return UNTRUSTED;
            }
            cause = cause.getCause();
        }
        String text = String.valueOf(e.getMessage());
        if (text.startsWith("Unsupported or unrecognized SSL message")) {
            return NOT_TLS;
        }
        return text.contains("terminated the handshake") ? BROKEN : TLS;
    }

    /// What happened, in plain words.
    public String messageKey() {
        return "network.problem." + word();
    }

    /// As commands write it, such as `no-such-host`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
