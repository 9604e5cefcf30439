package app.certkeep.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The headers of Standard Webhooks with the body's type.
final class WebhookHeaders {
    private WebhookHeaders() {}

    static List<DeliveryDetails.Header> of(
            String messageId, Instant at, EndpointParts parts, String body) {
        long second = at.getEpochSecond();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return List.of(
                new DeliveryDetails.Header("content-type", "application/json"),
                new DeliveryDetails.Header("user-agent", userAgent()),
                new DeliveryDetails.Header("webhook-id", messageId),
                new DeliveryDetails.Header("webhook-timestamp", Long.toString(second)),
                new DeliveryDetails.Header(
                        "webhook-signature", signatures(parts, messageId, second, bytes)));
    }

    /// While a secret is rotated there are two, separated by a space.
    private static String signatures(
            EndpointParts parts, String messageId, long second, byte[] body) {
        String present = WebhookSigner.sign(parts.secret(), messageId, second, body);
        return parts.oldSecret() == null
                ? present
                : present + " " + WebhookSigner.sign(parts.oldSecret(), messageId, second, body);
    }

    /// The version is in the jar's manifest.
    private static String userAgent() {
        String version = WebhookHeaders.class.getPackage().getImplementationVersion();
        return "Certkeep/" + (version == null ? "dev" : version);
    }
}
