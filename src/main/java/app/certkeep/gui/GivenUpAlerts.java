package app.certkeep.gui;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.EventType;

import java.util.Objects;
import java.util.function.Consumer;

/// Tells the user of messages that were given up: of the first at once, of those in the minute
/// after it by their number, because a server that is gone fails many. Of a test whoever sent it
/// sees the outcome.
final class GivenUpAlerts {
    private final Alerts alerts;
    private final Consumer<Runnable> inAMinute;
    private boolean waiting;
    private long more;

    /// @param inAMinute does something on the JavaFX thread when a minute has gone by
    GivenUpAlerts(Alerts alerts, Consumer<Runnable> inAMinute) {
        this.alerts = alerts;
        this.inAMinute = inAMinute;
    }

    /// On the JavaFX thread.
    void tell(DeliverySummary given) {
        if (given.event() == EventType.ENDPOINT_TEST) {
            return;
        }
        if (waiting) {
            more++;
            return;
        }
        String certificate = Objects.requireNonNullElse(given.certificateName(), "");
        tell(certificate.isEmpty() ? "notice.given-up.one" : "notice.given-up", 1, certificate);
    }

    private void tell(String key, long number, String certificate) {
        waiting = true;
        inAMinute.accept(this::tellOfTheRest);
        alerts.tell(key, number, certificate);
    }

    private void tellOfTheRest() {
        waiting = false;
        long rest = more;
        more = 0;
        if (rest > 0) {
            tell("notice.given-up.more", rest, "");
        }
    }
}
