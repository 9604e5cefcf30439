package app.certkeep.notification;

import java.util.List;

/// A delivery with all that was sent and the start of what came back.
///
/// @param messageId the same for every attempt
/// @param headers as sent with the newest attempt; empty before the first
/// @param body JSON
/// @param answer the start of the response, or the technical part of the failure; may be empty
public record DeliveryDetails(
        DeliverySummary summary,
        String messageId,
        List<Header> headers,
        String body,
        String answer) {

    public record Header(String name, String value) {}
}
