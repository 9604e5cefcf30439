package app.certkeep.notification;

import java.util.List;

/// The tables that this package maps.
public final class NotificationTables {
    private NotificationTables() {}

    public static List<Class<?>> entities() {
        return List.of(EndpointEntity.class, DeliveryEntity.class, AttemptEntity.class);
    }
}
