package app.certkeep.app;

import java.time.Instant;
import java.util.UUID;

/// Something that lies in the trash.
///
/// @param name as its owner knows it; empty where it is damaged
/// @param purgeAt when it goes for good
public record TrashItem(UUID id, Kind kind, String name, Instant deletedAt, Instant purgeAt) {
    /// What can lie there.
    public enum Kind {
        ENTRY,
        CERTIFICATE
    }

    /// Names stay out of logs.
    @Override
    public String toString() {
        return "TrashItem[" + id + "]";
    }
}
