package app.certkeep.served;

import java.util.Optional;
import java.util.UUID;

/// A server that shall serve a certificate.
///
/// @param certificate the id of the certificate
/// @param certificateName what it is called
/// @param last what was found the last time, where it was ever looked
public record ServedHost(
        UUID id,
        UUID certificate,
        String certificateName,
        ServerAddress server,
        Optional<ServedCheck> last) {}
