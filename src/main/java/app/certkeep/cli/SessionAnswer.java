package app.certkeep.cli;

import app.certkeep.account.AccountJson;
import app.certkeep.account.SessionSummary;

import java.util.List;

/// A session in answers.
final class SessionAnswer {
    private static final int WIDEST = 40;

    private SessionAnswer() {}

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
                printer.text("account.session.kind." + AccountJson.word(session.purpose())),
                Times.toTheSecond(session.since()),
                Times.toTheSecond(session.lastUsed()),
                session.current() ? printer.text("cli.yes") : "");
    }
}
