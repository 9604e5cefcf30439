package app.certkeep.certificate;

import java.time.Instant;
import java.util.UUID;

/// A certificate in the trash.
public record TrashedCertificate(UUID id, String name, Instant deletedAt) {}
