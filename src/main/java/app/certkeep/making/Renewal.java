package app.certkeep.making;

import java.util.Optional;
import java.util.UUID;

/// How a certificate is renewed.
///
/// @param authority the certificate of the one that signs; where there is none, the one that signed
///     before is looked for, and what signed itself does so again
/// @param newKey the kind of a new key; where there is none, the key stays
/// @param days as [Terms#days]
public record Renewal(Optional<UUID> authority, Optional<KeyKind> newKey, int days) {}
