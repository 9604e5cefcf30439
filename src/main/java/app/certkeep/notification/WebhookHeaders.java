package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The headers of Standard Webhooks with the body's type.
final class WebhookHeaders {
    private WebhookHeaders() {}

    static List<DeliveryDetails.Header> of(
            String messageId, Instant at, SecretBytes secret, String body) {
        long second = at.getEpochSecond();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return List.of(
                new DeliveryDetails.Header("content-type", "application/json"),
                new DeliveryDetails.Header("user-agent", userAgent()),
                new DeliveryDetails.Header("webhook-id", messageId),
                new DeliveryDetails.Header("webhook-timestamp", Long.toString(second)),
                new DeliveryDetails.Header(
                        "webhook-signature", WebhookSigner.sign(secret, messageId, second, bytes)));
    }

    /// The version is in the jar's manifest.
    private static String userAgent() {
        String version = WebhookHeaders.class.getPackage().getImplementationVersion();
        return "Certkeep/" + (version == null ? "dev" : version);
    }
}
