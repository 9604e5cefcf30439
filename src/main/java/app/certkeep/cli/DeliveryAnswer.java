package app.certkeep.cli;

import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.LastAttempt;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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

    static Map<String, Object> json(DeliverySummary delivery) {
        UUID certificate = delivery.certificateId();
        LastAttempt last = delivery.last();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", delivery.id().toString());
        json.put("event", delivery.event().text());
        json.put("endpointId", delivery.endpointId().toString());
        json.put("endpointName", delivery.endpointName());
        json.put("certificateId", certificate == null ? null : certificate.toString());
        json.put("certificateName", delivery.certificateName());
        json.put("state", delivery.state().name().toLowerCase(Locale.ROOT));
        json.put("attempts", delivery.attempts());
        json.put("createdAt", Times.iso(delivery.createdAt()));
        json.put("nextAttemptAt", iso(delivery.nextAttemptAt()));
        json.put("last", last == null ? null : json(last));
        return json;
    }

    private static Map<String, Object> json(LastAttempt last) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", Times.iso(last.at()));
        json.put("durationMs", last.duration().toMillis());
        json.put("status", last.status());
        json.put("error", last.error() == null ? null : word(last.error()));
        return json;
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

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : Times.iso(time);
    }
}
