package app.certkeep.cli;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EventType;
import app.certkeep.notification.LastDay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An endpoint in answers. Its whole address is not shown: it may hold a password.
final class EndpointAnswer {
    private static final int WIDEST = 40;

    private EndpointAnswer() {}

    static Map<String, Object> json(Endpoint endpoint) {
        DeliverySummary last = endpoint.lastDelivery();
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
        Instant until = endpoint.oldSecretUntil();
        json.put("oldSecretUntil", until == null ? null : Times.iso(until));
        json.put("createdAt", Times.iso(endpoint.createdAt()));
        json.put("lastDelivery", last == null ? null : DeliveryAnswer.json(last));
        LastDay day = endpoint.lastDay();
        json.put("lastDay", Map.of("delivered", day.delivered(), "ended", day.ended()));
        return json;
    }

    static Table list(List<Endpoint> endpoints, Printer printer) {
        return new Table(
                printer.headings("id", "name", "host", "enabled", "last-delivery", "last-day"),
                endpoints.stream().map(endpoint -> row(endpoint, printer)).toList(),
                WIDEST);
    }

    private static List<String> row(Endpoint endpoint, Printer printer) {
        DeliverySummary last = endpoint.lastDelivery();
        return List.of(
                ShortId.of(endpoint.id()),
                endpoint.name(),
                endpoint.host(),
                printer.text(endpoint.enabled() ? "cli.yes" : "cli.no"),
                last == null ? "" : printer.text(last.state().messageKey()),
                lastDay(endpoint.lastDay(), printer));
    }

    private static String lastDay(LastDay day, Printer printer) {
        return day.ended() == 0
                ? ""
                : printer.text("cli.endpoint.last-day", day.delivered(), day.ended());
    }
}
