package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

/// What an endpoint keeps sealed, in clear. Whoever opened it closes it.
///
/// @param url in UTF-8
/// @param oldSecret the one before, while messages are signed by it, too
/// @param headers lines as [OwnHeaders] takes them
record EndpointParts(
        SecretBytes url,
        SecretBytes secret,
        @Nullable SecretBytes oldSecret,
        @Nullable SecretBytes headers)
        implements AutoCloseable {

    EndpointParts withSecret(SecretBytes newSecret) {
        return new EndpointParts(url, newSecret, secret, headers);
    }

    EndpointParts withHeaders(@Nullable SecretBytes lines) {
        return new EndpointParts(url, secret, oldSecret, lines);
    }

    @Override
    public void close() {
        url.close();
        secret.close();
        if (oldSecret != null) {
            oldSecret.close();
        }
        if (headers != null) {
            headers.close();
        }
    }

    @Override
    public String toString() {
        return "EndpointParts[hidden]";
    }
}
