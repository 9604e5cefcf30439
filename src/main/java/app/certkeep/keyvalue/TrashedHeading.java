package app.certkeep.keyvalue;

import java.time.Instant;
import java.util.UUID;

/// The part of a row in the trash that a list needs.
record TrashedHeading(
        UUID id,
        UUID owner,
        byte[] heading,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt) {

    SealedHeading sealed() {
        return new SealedHeading(id, owner, heading, revision, createdAt, updatedAt);
    }
}
