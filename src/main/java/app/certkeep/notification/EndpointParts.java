package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// What an endpoint keeps sealed, in clear. Whoever opened it closes it.
///
/// @param url in UTF-8
/// @param oldSecret the one before, while messages are signed by it, too
/// @param headers lines as [OwnHeaders] takes them
/// @param authority as [OwnAuthority] keeps it
record EndpointParts(
        SecretBytes url,
        SecretBytes secret,
        @Nullable SecretBytes oldSecret,
        @Nullable SecretBytes headers,
        @Nullable SecretBytes authority)
        implements AutoCloseable {

    EndpointParts withSecret(SecretBytes newSecret) {
        return new EndpointParts(url, newSecret, secret, headers, authority);
    }

    EndpointParts withHeaders(@Nullable SecretBytes lines) {
        return new EndpointParts(url, secret, oldSecret, lines, authority);
    }

    EndpointParts withAuthority(@Nullable SecretBytes certificates) {
        return new EndpointParts(url, secret, oldSecret, headers, certificates);
    }

    @Override
    public void close() {
        Stream.of(url, secret, oldSecret, headers, authority)
                .filter(Objects::nonNull)
                .forEach(SecretBytes::close);
    }

    @Override
    public String toString() {
        return "EndpointParts[hidden]";
    }
}
