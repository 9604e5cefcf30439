package app.certkeep.keyvalue;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.persistence.Change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A sealed entry. Heading and value are always sealed together under one revision, so an older
/// one of either does not open beside a newer one of the other.
@Entity
@Table(name = "entry")
class EntryEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID owner;

    @Column(name = "key_hash")
    private byte[] keyHash;

    private byte[] heading;
    private byte[] content;
    private long revision;

    @Column(name = "changed_in")
    private long changedIn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected EntryEntity() {}

    @SuppressWarnings("NullAway")
    EntryEntity(UUID id, UUID owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    void seal(DataKey dataKey, EntryHeading next, SecretBytes value, Change change) {
        revision++;
        changedIn = change.revision();
        keyHash = EntryRepository.hash(dataKey, new EntryKey(next.key()));
        try (SecretBytes clear = next.encoded()) {
            heading = dataKey.seal(binding("heading"), clear.bytes());
        }
        content = dataKey.seal(binding("content"), value.bytes());
        updatedAt = change.at();
    }

    /// @throws IntegrityException where it is not what was stored in this row
    SecretBytes open(DataKey dataKey) {
        return new SealedValue(id, owner, content, revision).open(dataKey);
    }

    /// @throws IntegrityException where it is not what was stored in this row
    EntrySummary summary(DataKey dataKey) {
        return version(dataKey).summary();
    }

    /// @throws IntegrityException where it is not what was stored in this row
    EntryVersion version(DataKey dataKey) {
        return new SealedHeading(id, owner, heading, revision, createdAt, updatedAt)
                .version(dataKey);
    }

    /// What it is now, to be kept when it becomes another.
    ///
    /// @throws IntegrityException where it is not what was stored in this row
    EntryVersionEntity kept(DataKey dataKey, SecretBytes value) {
        EntryVersion now = version(dataKey);
        EntryHeading before =
                EntryHeading.of(
                        new EntryKey(now.summary().key()),
                        value,
                        now.summary().details(),
                        now.change());
        return new EntryVersionEntity(id, owner, revision, updatedAt)
                .sealed(dataKey, before, value);
    }

    /// Moves it to the trash. Its look-up hash becomes one that no key has, so its key is free.
    void trash(DataKey dataKey, Change change) {
        keyHash = EntryRepository.hashOfTrashed(dataKey, id);
        deletedAt = change.at();
        changedIn = change.revision();
    }

    /// Takes it out of the trash, under the key that it was sealed with.
    void restore(DataKey dataKey, Change change) {
        changedIn = change.revision();
        keyHash = EntryRepository.hash(dataKey, new EntryKey(summary(dataKey).key()));
        deletedAt = null;
    }

    /// The look-up hash is not part of an envelope: hashes that were swapped between rows show
    /// only by the key inside.
    ///
    /// @throws IntegrityException where the row holds another key
    EntryEntity requireHolds(DataKey dataKey, EntryKey key) {
        if (!summary(dataKey).key().equals(key.text())) {
            throw new IntegrityException(
                    "key_hash of entry " + id + " belongs to another row",
                    "failure.integrity",
                    "entry",
                    id);
        }
        return this;
    }

    private Binding binding(String column) {
        return new Binding("entry", column, id, owner, revision);
    }
}
