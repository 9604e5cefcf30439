package app.certkeep.notification;

import app.certkeep.network.ForbiddenAddressException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Tells the failures apart that end a call before any response.
final class ConnectionFailures {
    private static final int DEEPEST_CAUSE = 8;

    private ConnectionFailures() {}

    static FailureKind kindOf(IOException e) {
        if (has(e, ForbiddenAddressException.class)) {
            return FailureKind.FORBIDDEN_ADDRESS;
        }
        return switch (e) {
            case UnknownHostException unknown -> FailureKind.DNS;
            case ConnectException connect -> ofConnect(connect);
            case InterruptedIOException timeout -> FailureKind.TIMEOUT;
            case SSLPeerUnverifiedException name -> FailureKind.TLS_NAME;
            case SSLException tls -> isUntrusted(tls) ? FailureKind.TLS_UNTRUSTED : FailureKind.TLS;
            default -> FailureKind.OTHER;
        };
    }

    /// The JDK tells these apart by the system's text alone.
    private static FailureKind ofConnect(ConnectException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("timed out")) {
            return FailureKind.TIMEOUT;
        }
        return text.contains("unreachable") ? FailureKind.OTHER : FailureKind.REFUSED;
    }

    private static boolean isUntrusted(SSLException e) {
        return has(e, CertificateException.class)
                || has(e, CertPathValidatorException.class)
                || has(e, CertPathBuilderException.class);
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return has(e, type, 0);
    }

    /// Where several addresses were tried, the other failures are suppressed ones of the first.
    private static boolean has(Throwable e, Class<? extends Throwable> type, int depth) {
        if (type.isInstance(e)) {
            return true;
        }
        if (depth == DEEPEST_CAUSE) {
            return false;
        }
        if (e.getCause() != null && has(e.getCause(), type, depth + 1)) {
            return true;
        }
        for (Throwable other : e.getSuppressed()) {
            if (has(other, type, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
