package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Endpoints and deliveries as the objects of JSON, the same wherever they are shown. The whole
/// address of an endpoint is not in them: it may hold a password.
public final class NotificationJson {
    private NotificationJson() {}

    public static Map<String, Object> of(Endpoint endpoint) {
        DeliverySummary last = endpoint.lastDelivery();
        LastDay day = endpoint.lastDay();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", endpoint.id().toString());
        json.put("name", endpoint.name());
        json.put("host", endpoint.host());
        json.put("enabled", endpoint.enabled());
        json.put("events", endpoint.events().stream().map(EventType::text).sorted().toList());
        json.put("tags", endpoint.tags());
        json.put("privateNetwork", endpoint.privateNetwork());
        json.put("ownHeaders", endpoint.ownHeaders());
        json.put("ownAuthority", endpoint.ownAuthority());
        json.put("oldSecretUntil", text(endpoint.oldSecretUntil()));
        json.put("createdAt", endpoint.createdAt().toString());
        json.put("lastDelivery", last == null ? null : of(last));
        json.put("lastDay", Map.of("delivered", day.delivered(), "ended", day.ended()));
        return json;
    }

    public static Map<String, Object> of(DeliverySummary delivery) {
        UUID certificate = delivery.certificateId();
        LastAttempt last = delivery.last();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", delivery.id().toString());
        json.put("event", delivery.event().text());
        json.put("endpointId", delivery.endpointId().toString());
        json.put("endpointName", delivery.endpointName());
        json.put("certificateId", certificate == null ? null : certificate.toString());
        json.put("certificateName", delivery.certificateName());
        json.put("state", word(delivery.state()));
        json.put("attempts", delivery.attempts());
        json.put("createdAt", delivery.createdAt().toString());
        json.put("nextAttemptAt", text(delivery.nextAttemptAt()));
        json.put("last", last == null ? null : of(last));
        return json;
    }

    private static Map<String, Object> of(LastAttempt last) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", last.at().toString());
        json.put("durationMs", last.duration().toMillis());
        json.put("status", last.status());
        json.put("error", last.error() == null ? null : word(last.error()));
        return json;
    }

    /// A state or a kind of failure, in small letters with hyphens.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
