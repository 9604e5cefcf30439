package app.certkeep.cli;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.LastDay;

import java.util.List;

/// An endpoint in answers. Its whole address is not shown: it may hold a password.
final class EndpointAnswer {
    private static final int WIDEST = 40;

    private EndpointAnswer() {}

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
