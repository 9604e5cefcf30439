package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

import java.util.UUID;

/// What is to be sent now. Whoever took it closes it.
///
/// @param version of the row, by which a change meanwhile is noticed
/// @param url in UTF-8
record Message(
        UUID deliveryId,
        long version,
        UUID endpointId,
        String messageId,
        String body,
        SecretBytes url,
        SecretBytes secret)
        implements AutoCloseable {
    @Override
    public void close() {
        url.close();
        secret.close();
    }
}
