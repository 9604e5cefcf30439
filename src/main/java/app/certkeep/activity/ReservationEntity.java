package app.certkeep.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// Credits that were taken for something whose outcome is not known yet.
@Entity
@Table(name = "credit_reservation")
class ReservationEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID owner;

    private UUID opening;
    private long credits;

    @Column(name = "made_at")
    private Instant madeAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ReservationEntity() {}

    /// @param opening of the store, which ends with the process
    ReservationEntity(UUID id, UUID owner, UUID opening, long credits, Instant madeAt) {
        this.id = id;
        this.owner = owner;
        this.opening = opening;
        this.credits = credits;
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    long credits() {
        return credits;
    }
}
