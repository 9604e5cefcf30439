package app.certkeep.gui;

import app.certkeep.app.DueNews;

import java.util.List;

/// Tells the user what others were just told of ends.
final class ExpiryAlerts {
    private final Alerts alerts;

    ExpiryAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /// On the JavaFX thread.
    void tell(DueNews news) {
        tell("notice.expired", news.certificates().expired());
        tell("notice.expiring", news.certificates().expiring());
        List<String> keys = news.keys();
        if (!keys.isEmpty()) {
            alerts.tellWithoutName("notice.secrets-expiring", keys.size(), keys.getFirst());
        }
    }

    private void tell(String key, List<String> names) {
        if (!names.isEmpty()) {
            alerts.tell(key, names.size(), names.getFirst());
        }
    }
}
