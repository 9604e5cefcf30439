package app.certkeep.cli;

import app.certkeep.account.SessionSummary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A session in answers.
final class SessionAnswer {
    private static final int WIDEST = 40;

    private SessionAnswer() {}

    static Map<String, Object> json(SessionSummary session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", session.id().toString());
        json.put("device", session.device());
        json.put("kind", kind(session));
        json.put("since", Times.iso(session.since()));
        json.put("lastUsed", Times.iso(session.lastUsed()));
        json.put("expires", Times.iso(session.expires()));
        json.put("current", session.current());
        return json;
    }

    static Table list(List<SessionSummary> sessions, Printer printer) {
        return new Table(
                printer.headings("id", "device", "kind", "since", "last-used", "current"),
                sessions.stream().map(session -> row(session, printer)).toList(),
                WIDEST);
    }

    private static List<String> row(SessionSummary session, Printer printer) {
        return List.of(
                ShortId.of(session.id()),
                session.device(),
                printer.text("account.session.kind." + kind(session)),
                Times.toTheSecond(session.since()),
                Times.toTheSecond(session.lastUsed()),
                session.current() ? printer.text("cli.yes") : "");
    }

    private static String kind(SessionSummary session) {
        return session.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
