package app.certkeep.gui.notification;

import app.certkeep.notification.DeliverySummary;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// How far a delivery has come, as a person sees it.
enum DeliveryStatus {
    SENDING("fth-send"),
    WAITING("fth-clock"),
    /// Failed and to be tried again.
    RETRYING("fth-alert-triangle"),
    DELIVERED("fth-check-circle"),
    FAILED("fth-x-circle");

    private final String icon;

    DeliveryStatus(String icon) {
        this.icon = icon;
    }

    /// @param sending the deliveries that are being sent now
    static DeliveryStatus of(DeliverySummary delivery, Set<UUID> sending) {
        if (sending.contains(delivery.id())) {
            return SENDING;
        }
        return switch (delivery.state()) {
            case PENDING -> delivery.attempts() == 0 ? WAITING : RETRYING;
            case DELIVERED -> DELIVERED;
            case DEAD -> FAILED;
        };
    }

    String icon() {
        return icon;
    }

    /// Also the name of its pseudo-class.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String textKey() {
        return "notifications.status." + word();
    }
}
