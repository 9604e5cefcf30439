package app.certkeep.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The headers of Standard Webhooks with the body's type.
final class WebhookHeaders {
    private static final String HIDDEN = "••••••";

    /// Characters of the headers of a response.
    private static final int MOST_KEPT = 16 * 1024;

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

    /// What was sent, to be kept: lines as of HTTP, of own headers without the values.
    static String write(Message message, Instant at) {
        StringBuilder lines = new StringBuilder();
        of(message.messageId(), at, message.parts(), message.body())
                .forEach(header -> line(lines, header.name(), header.value()));
        if (message.parts().headers() != null) {
            OwnHeaders.forEach(
                    message.parts().headers(), (name, value) -> line(lines, name, HIDDEN));
        }
        return lines.toString();
    }

    /// What came back, to be kept: the same lines, as many as there is room for.
    static String write(List<DeliveryDetails.Header> answered) {
        StringBuilder lines = new StringBuilder();
        for (DeliveryDetails.Header header : answered) {
            if (lines.length() + header.name().length() + header.value().length() > MOST_KEPT) {
                break;
            }
            line(lines, header.name(), header.value());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append(": ").append(value).append('\n');
    }

    static List<DeliveryDetails.Header> read(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .map(parts -> new DeliveryDetails.Header(parts[0], parts[1]))
                .toList();
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
