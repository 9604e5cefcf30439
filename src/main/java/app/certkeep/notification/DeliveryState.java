package app.certkeep.notification;

import java.util.Locale;

/// How far a delivery has come.
public enum DeliveryState {
    /// Not attempted yet, or to be attempted again.
    PENDING,
    DELIVERED,
    /// Given up; it is sent again only by hand.
    DEAD;

    public String messageKey() {
        return "notification.state." + name().toLowerCase(Locale.ROOT);
    }
}
