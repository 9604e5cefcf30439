package app.certkeep.activity;

import app.certkeep.failure.NotAllowedException;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Where the chain of one account stands. It is changed only by whoever has locked it.
@Entity
@Table(name = "record_chain")
class RecordChainEntity {
    /// What stands before the first record.
    private static final byte[] NOTHING = {};

    private static final long MOST_CREDITS = 1_000_000_000_000L;

    @Id
    @Column(name = "account_id")
    private UUID owner;

    private long position;
    private byte[] hash;

    @Column(name = "purged_position")
    private long purgedPosition;

    @Column(name = "purged_hash")
    private byte[] purgedHash;

    private long balance;
    private byte @Nullable [] checked;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RecordChainEntity() {}

    RecordChainEntity(UUID owner, long balance) {
        this.owner = owner;
        this.balance = balance;
        hash = NOTHING;
        purgedHash = NOTHING;
    }

    UUID owner() {
        return owner;
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash;
    }

    long purgedPosition() {
        return purgedPosition;
    }

    byte[] purgedHash() {
        return purgedHash;
    }

    long balance() {
        return balance;
    }

    byte @Nullable [] checked() {
        return checked;
    }

    void check(byte[] sealed) {
        checked = sealed;
    }

    /// Takes credits, or gives some where the cost is less than 0.
    ///
    /// @throws NotAllowedException where there are not so many
    void pay(long cost) {
        if (cost > balance) {
            throw new NotAllowedException(
                    "not enough credits", "activity.no-credit", cost, balance);
        }
        if (balance - cost > MOST_CREDITS) {
            throw new NotAllowedException("too many credits", "activity.too-much-credit");
        }
        balance -= cost;
    }

    /// Puts a record at the end.
    void append(RecordEntity record) {
        position++;
        hash = record.link(position, hash);
    }

    /// All records up to this one are gone for good.
    void purgedUpTo(long last, byte[] itsHash) {
        purgedPosition = last;
        purgedHash = itsHash;
    }
}
