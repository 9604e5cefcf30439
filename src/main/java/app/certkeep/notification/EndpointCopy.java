package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

/// An endpoint as it leaves the store together with all others, or comes back.
///
/// @param secret by which its receiver checks signatures; a secret before it stays behind
/// @param settings what it is told of, its own headers and authority; wiped with the secret by
///     [#close]
public record EndpointCopy(
        String name, String url, boolean enabled, SecretBytes secret, EndpointChange settings)
        implements AutoCloseable {
    /// One that is told of switches alone.
    public EndpointCopy(String name, String url, boolean enabled, SecretBytes secret) {
        this(name, url, enabled, secret, EndpointChange.NONE);
    }

    @Override
    public void close() {
        secret.close();
        settings.close();
    }

    /// Addresses may hold what only the receiver is to know.
    @Override
    public String toString() {
        return "EndpointCopy[hidden]";
    }
}
