package app.certkeep.keyvalue;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import java.time.Instant;
import java.util.UUID;

/// The part of a row that a list needs, without the value.
record SealedHeading(
        UUID id, UUID owner, byte[] heading, long revision, Instant createdAt, Instant updatedAt) {

    /// @throws IntegrityException where it is not what was stored in this row
    EntrySummary open(DataKey dataKey) {
        return version(dataKey).summary();
    }

    /// @throws IntegrityException where it is not what was stored in this row
    EntryVersion version(DataKey dataKey) {
        return version(dataKey, "entry");
    }

    /// As it lies in the table of earlier versions.
    ///
    /// @throws IntegrityException where it is not what was stored in this row
    EntryVersion earlierVersion(DataKey dataKey) {
        return version(dataKey, EntryVersionEntity.TABLE);
    }

    private EntryVersion version(DataKey dataKey, String table) {
        Binding binding = new Binding(table, "heading", id, owner, revision);
        try (SecretBytes clear = dataKey.open(binding, heading)) {
            EntryHeading opened = EntryHeading.decoded(clear);
            EntrySummary summary =
                    new EntrySummary(
                            id,
                            opened.key(),
                            opened.size(),
                            opened.lines(),
                            createdAt,
                            updatedAt,
                            revision,
                            opened.details());
            return new EntryVersion(summary, opened.change());
        }
    }
}
