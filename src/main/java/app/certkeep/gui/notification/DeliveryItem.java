package app.certkeep.gui.notification;

import app.certkeep.notification.DeliverySummary;

import java.util.UUID;

/// A row of the list of deliveries.
record DeliveryItem(DeliverySummary summary, DeliveryStatus status) {
    UUID id() {
        return summary.id();
    }
}
