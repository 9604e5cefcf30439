package app.certkeep.cli;

import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.LastAttempt;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A delivery in answers.
final class DeliveryAnswer {
    private static final int WIDEST = 40;

    private DeliveryAnswer() {}

    /// Tells how many of some deliveries did not arrive yet.
    static void noteWaiting(List<DeliverySummary> deliveries, Printer printer) {
        long waiting = deliveries.stream().filter(d -> d.state() == DeliveryState.PENDING).count();
        if (waiting > 0) {
            printer.note("cli.delivery.waiting", waiting);
        }
    }

    static Table list(List<DeliverySummary> deliveries, Printer printer) {
        return new Table(
                printer.headings(
                        "id",
                        "time",
                        "event",
                        "certificate",
                        "endpoint",
                        "state",
                        "attempts",
                        "result"),
                deliveries.stream()
                        .map(
                                delivery ->
                                        List.of(
                                                ShortId.of(delivery.id()),
                                                Times.toTheSecond(delivery.createdAt()),
                                                delivery.event().text(),
                                                Objects.requireNonNullElse(
                                                        delivery.certificateName(), ""),
                                                delivery.endpointName(),
                                                printer.text(delivery.state().messageKey()),
                                                String.valueOf(delivery.attempts()),
                                                result(delivery.last(), printer)))
                        .toList(),
                WIDEST);
    }

    private static String result(@Nullable LastAttempt last, Printer printer) {
        if (last == null) {
            return "";
        }
        String took = " (" + last.duration().toMillis() + " ms)";
        if (last.status() != null) {
            return last.status() + took;
        }
        return last.error() == null ? "" : printer.text(last.error().messageKey());
    }
}
