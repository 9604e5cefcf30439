package app.certkeep.activity;

import app.certkeep.account.ItemSeal;
import app.certkeep.activity.RecordFields.Credits;
import app.certkeep.activity.RecordFields.What;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.operation.Action;
import app.certkeep.operation.Result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// One record. Nothing of it changes but that its owner deletes it, and that it is purged then.
@Entity
@Table(name = "activity_record")
class RecordEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID owner;

    private long position;

    @Column(name = "actor_id")
    private @Nullable UUID actor;

    private String action;

    @Column(name = "item_id")
    private @Nullable UUID itemId;

    private byte @Nullable [] item;
    private String result;

    @Column(name = "done_at")
    private Instant at;

    private String operation;
    private long cost;
    private long balance;
    private byte[] digest;
    private byte[] hash;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    private boolean purged;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RecordEntity() {}

    @SuppressWarnings("NullAway")
    RecordEntity(RecordFields fields) {
        id = fields.id();
        owner = fields.owner();
        actor = fields.actor();
        action = fields.what().action();
        itemId = fields.what().itemId();
        result = fields.what().result();
        operation = fields.what().operation();
        item = fields.item();
        at = fields.at();
        cost = fields.credits().cost();
        balance = fields.credits().balance();
        digest = fields.digest();
    }

    /// Takes its place behind a record.
    byte[] link(long place, byte[] previous) {
        position = place;
        hash = RecordFields.link(previous, place, digest);
        return hash;
    }

    /// Whether it stands behind that record and says what it said when it was written.
    boolean follows(byte[] previous) {
        return Arrays.equals(hash, RecordFields.link(previous, position, digest))
                && (purged || Arrays.equals(digest, fields().digest()));
    }

    private RecordFields fields() {
        return new RecordFields(
                id,
                owner,
                actor,
                new What(action, itemId, result, operation),
                item,
                at,
                new Credits(cost, balance));
    }

    UUID id() {
        return id;
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash;
    }

    boolean isPurged() {
        return purged;
    }

    long balance() {
        return balance;
    }

    /// An item that does not open is told by [Verification] and hides no record.
    ActivityRecord opened(ItemSeal seal) {
        return new ActivityRecord(
                id,
                position,
                new ActivityRecord.Who(owner, actor),
                Action.valueOf(action),
                new ActivityRecord.Item(itemId, item(seal)),
                Result.valueOf(result),
                at,
                operation,
                cost,
                balance);
    }

    private String item(ItemSeal seal) {
        if (item == null) {
            return "";
        }
        try (SecretBytes clear = seal.open(id, item)) {
            return new String(clear.bytes(), StandardCharsets.UTF_8);
        } catch (app.certkeep.failure.IntegrityException e) {
            return ActivityRecord.UNREADABLE;
        }
    }
}
