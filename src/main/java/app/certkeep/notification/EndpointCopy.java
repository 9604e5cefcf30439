package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

/// An endpoint as it leaves the store together with all others, or comes back.
///
/// @param secret by which its receiver checks signatures; wiped by [#close]
public record EndpointCopy(String name, String url, boolean enabled, SecretBytes secret)
        implements AutoCloseable {
    @Override
    public void close() {
        secret.close();
    }

    /// Addresses may hold what only the receiver is to know.
    @Override
    public String toString() {
        return "EndpointCopy[hidden]";
    }
}
