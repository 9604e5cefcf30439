package app.certkeep.notification;

import java.util.List;
import java.util.UUID;

/// What became of telling others of the latest move of a certificate's switch.
///
/// @param state pending while one endpoint waits, dead where one was given up
/// @param failed the deliveries that were given up
public record SwitchTold(DeliveryState state, List<UUID> failed) {
    static SwitchTold of(List<DeliveryEntity> latest) {
        List<UUID> failed =
                latest.stream()
                        .filter(one -> one.state() == DeliveryState.DEAD)
                        .map(DeliveryEntity::id)
                        .toList();
        boolean waits = latest.stream().anyMatch(one -> one.state() == DeliveryState.PENDING);
        DeliveryState over = failed.isEmpty() ? DeliveryState.DELIVERED : DeliveryState.DEAD;
        return new SwitchTold(waits ? DeliveryState.PENDING : over, failed);
    }
}
