package app.certkeep.making;

import java.util.UUID;

/// Which key something is made with.
public sealed interface KeyChoice {

    /// One that is made for it.
    record New(KeyKind kind) implements KeyChoice {}

    /// One that waits for its certificate.
    record Waiting(UUID id) implements KeyChoice {}

    /// That of a certificate in the store.
    record OfCertificate(UUID id) implements KeyChoice {}
}
