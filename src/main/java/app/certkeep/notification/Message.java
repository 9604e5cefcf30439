package app.certkeep.notification;

import java.util.UUID;

/// What is to be sent now. Whoever took it closes it.
///
/// @param version of the row, by which a change meanwhile is noticed
/// @param parts address, secrets and own headers of the endpoint
record Message(
        UUID deliveryId,
        long version,
        UUID endpointId,
        String messageId,
        String body,
        EndpointParts parts)
        implements AutoCloseable {
    @Override
    public void close() {
        parts.close();
    }
}
