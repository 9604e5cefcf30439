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
        try (SecretBytes clear = dataKey.open(binding(), heading)) {
            EntryHeading opened = EntryHeading.decoded(clear);
            return new EntrySummary(
                    opened.key(), opened.size(), opened.lines(), createdAt, updatedAt, revision);
        }
    }

    private Binding binding() {
        return new Binding("entry", "heading", id, owner, revision);
    }
}
