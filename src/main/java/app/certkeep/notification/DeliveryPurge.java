package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deletes deliveries of one signed-in user that are over, delivered or given up, with all their
/// attempts. What waits is never deleted.
public final class DeliveryPurge {
    /// Deliveries of one transaction.
    private static final int AT_ONCE = 500;

    private final UserStore store;
    private final Clock clock;

    public DeliveryPurge(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Deletes what is over for longer than the policy says.
    ///
    /// @return how many
    public int purgeExpired() {
        return purgeOlderThan(store.policy().deliveriesStay());
    }

    /// @param age since the last attempt
    /// @return how many
    public int purgeOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        int gone = 0;
        int last;
        do {
            last = store.write(transaction -> purged(transaction, before));
            gone += last;
        } while (last == AT_ONCE);
        return gone;
    }

    private int purged(Transaction transaction, Instant before) {
        DeliveryRepository deliveries = new DeliveryRepository(transaction, store.userId());
        List<UUID> over = deliveries.over(before, AT_ONCE);
        if (over.isEmpty()) {
            return 0;
        }
        deliveries.removeOver(over);
        store.record(transaction, Deed.several(Action.DELIVERY_PURGE, over.size()));
        return over.size();
    }
}
