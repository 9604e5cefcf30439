package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.operation.Sealing;

import java.util.UUID;

/// Encrypts and opens what an owner's records say about items.
public record ItemSeal(DataKey key, UUID owner) implements Sealing {

    @Override
    public byte[] seal(UUID record, byte[] clear) {
        return key.seal(binding(record), clear);
    }

    /// @throws app.certkeep.failure.IntegrityException where it is not what was sealed for this
    ///     record
    public SecretBytes open(UUID record, byte[] sealed) {
        return key.open(binding(record), sealed);
    }

    private Binding binding(UUID record) {
        return new Binding("activity_record", "item", record, owner, 0);
    }
}
