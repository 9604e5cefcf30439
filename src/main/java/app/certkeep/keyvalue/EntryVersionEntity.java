package app.certkeep.keyvalue;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// What an entry was before a change. It is sealed anew for this table, so that it does not open in
/// the place of its entry.
@Entity
@IdClass(EntryVersionEntity.Key.class)
@Table(name = EntryVersionEntity.TABLE)
class EntryVersionEntity {
    static final String TABLE = "entry_version";

    /// Of which entry, and the how-manieth.
    record Key(UUID entryId, long revision) {}

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Id private long revision;

    @Column(name = "account_id")
    private UUID owner;

    private byte[] heading;
    private byte[] content;

    @Column(name = "changed_at")
    private Instant changedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected EntryVersionEntity() {}

    @SuppressWarnings("NullAway")
    EntryVersionEntity(UUID entryId, UUID owner, long revision, Instant changedAt) {
        this.entryId = entryId;
        this.owner = owner;
        this.revision = revision;
        this.changedAt = changedAt;
    }

    EntryVersionEntity sealed(DataKey dataKey, EntryHeading before, SecretBytes value) {
        try (SecretBytes clear = before.encoded()) {
            heading = dataKey.seal(binding("heading"), clear.bytes());
        }
        content = dataKey.seal(binding("content"), value.bytes());
        return this;
    }

    /// @throws IntegrityException where it is not what was stored in this row
    SecretBytes open(DataKey dataKey) {
        return dataKey.open(binding("content"), content);
    }

    /// @throws IntegrityException where it is not what was stored in this row
    EntryVersion version(DataKey dataKey) {
        return new SealedHeading(entryId, owner, heading, revision, changedAt, changedAt)
                .earlierVersion(dataKey);
    }

    private Binding binding(String column) {
        return new Binding(TABLE, column, entryId, owner, revision);
    }
}
