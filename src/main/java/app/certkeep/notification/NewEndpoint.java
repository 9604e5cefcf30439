package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

/// An endpoint that just got a secret.
///
/// @param secret `whsec_…` in UTF-8, by which its receiver checks signatures. It is never told
///     again; whoever receives this closes it.
public record NewEndpoint(Endpoint endpoint, SecretBytes secret) implements AutoCloseable {
    @Override
    public void close() {
        secret.close();
    }
}
