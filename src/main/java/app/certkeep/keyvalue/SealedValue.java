package app.certkeep.keyvalue;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import java.util.UUID;

/// The part of a row that a list does not need.
record SealedValue(UUID id, UUID owner, byte[] content, long revision) {

    /// @throws IntegrityException where it is not what was stored in this row
    SecretBytes open(DataKey dataKey) {
        return dataKey.open(new Binding("entry", "content", id, owner, revision), content);
    }
}
