package app.certkeep.notification;

import java.util.List;

/// A delivery with all that was sent and the start of what came back.
///
/// @param messageId the same for every attempt
/// @param body JSON
/// @param attempts all there were, before a resend too, the first one first
public record DeliveryDetails(
        DeliverySummary summary, String messageId, String body, List<DeliveryAttempt> attempts) {

    /// As sent with the newest attempt; none before the first.
    public List<Header> headers() {
        return attempts.isEmpty() ? List.of() : attempts.getLast().headers();
    }

    /// What the newest attempt got: the start of the response, or the technical part of the
    /// failure; may be empty.
    public String answer() {
        return attempts.isEmpty() ? "" : attempts.getLast().answer();
    }

    public record Header(String name, String value) {}
}
