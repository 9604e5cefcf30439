package app.certkeep.keyvalue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// That others were told that an entry expires. Of two instances that tell the same, the database
/// refuses the second.
@Entity
@IdClass(ToldEntryEntity.Key.class)
@Table(name = "entry_told")
class ToldEntryEntity {
    record Key(UUID entryId, String mark) {}

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Id private String mark;

    @Column(name = "account_id")
    private UUID owner;

    @Column(name = "told_at")
    private Instant toldAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ToldEntryEntity() {}

    /// @param mark of the day and the choice by which it was told, as a keyed hash: both are sealed
    ToldEntryEntity(UUID entryId, String mark, UUID owner, Instant toldAt) {
        this.entryId = entryId;
        this.mark = mark;
        this.owner = owner;
        this.toldAt = toldAt;
    }
}
