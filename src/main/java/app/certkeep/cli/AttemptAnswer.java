package app.certkeep.cli;

import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliveryDetails;
import app.certkeep.notification.FailureKind;
import app.certkeep.notification.NotificationJson;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Attempts at a delivery in answers.
final class AttemptAnswer {
    private static final int WIDEST = 80;

    private AttemptAnswer() {}

    static Map<String, Object> json(DeliveryAttempt attempt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", Times.iso(attempt.at()));
        json.put("durationMs", attempt.duration().toMillis());
        json.put("status", attempt.status());
        json.put("error", attempt.error() == null ? null : NotificationJson.word(attempt.error()));
        json.put("headers", json(attempt.headers()));
        json.put("answerHeaders", json(attempt.answered()));
        json.put("answer", attempt.answer());
        return json;
    }

    private static Map<String, Object> json(List<DeliveryDetails.Header> headers) {
        Map<String, Object> json = new LinkedHashMap<>();
        headers.forEach(
                header ->
                        json.merge(
                                header.name(), header.value(), (one, more) -> one + ", " + more));
        return json;
    }

    static Table list(List<DeliveryAttempt> attempts, Printer printer) {
        return new Table(
                printer.headings("time", "duration", "status", "result"),
                attempts.stream().map(attempt -> row(attempt, printer)).toList(),
                WIDEST);
    }

    private static List<String> row(DeliveryAttempt attempt, Printer printer) {
        return List.of(
                Times.toTheSecond(attempt.at()),
                attempt.duration().toMillis() + " ms",
                attempt.status() == null ? "" : attempt.status().toString(),
                printer.text(
                        attempt.error() == null
                                ? "notification.state.delivered"
                                : attempt.error().messageKey()));
    }

    /// Says why an attempt failed and what to do next.
    static void noteFailure(@Nullable FailureKind error, Printer printer) {
        if (error != null) {
            printer.note(error.messageKey());
            printer.note(error.adviceKey());
        }
    }
}
