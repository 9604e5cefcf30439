package app.certkeep.gui.served;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.revocation.RevocationAnswer;
import app.certkeep.revocation.RevocationFinding;
import app.certkeep.revocation.RevocationReport;
import app.certkeep.revocation.RevocationSource;
import app.certkeep.served.ServedCheck;
import app.certkeep.served.ServedCopy;
import app.certkeep.served.ServedHost;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Servers and what was found there in words, in the zone of this computer.
public final class ServerTexts {
    private final Messages messages;
    private final Times times;

    public ServerTexts(Messages messages, ZoneId zone) {
        this.messages = messages;
        times = new Times(messages, zone);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String day(Instant when) {
        return times.day(when);
    }

    String protocol(StartTls startTls) {
        return text("served.starttls." + startTls.word());
    }

    String server(ServerAddress server) {
        return server.startTls() == StartTls.NONE
                ? server.text()
                : server.text() + " · " + protocol(server.startTls());
    }

    /// What the last check found, and why.
    String outcome(ServedHost host) {
        return host.last().map(this::outcome).orElseGet(() -> text("served.never"));
    }

    private String outcome(ServedCheck check) {
        String state = text(check.state().messageKey());
        String found = check.copy().map(copy -> state + " " + copy(copy)).orElse(state);
        String why =
                check.problem().map(one -> found + ": " + text(one.messageKey())).orElse(found);
        return check.inside() ? why + " " + text("served.inside") : why;
    }

    private String copy(ServedCopy copy) {
        String name = copy.keptAs().isEmpty() ? copy.subject() : copy.keptAs();
        return text("served.copy", VisibleText.of(name), day(copy.notAfter()));
    }

    /// When that was.
    String checked(ServedHost host) {
        return host.last().map(check -> times.minute(check.at())).orElse("");
    }

    String outcome(RevocationReport report) {
        return report.revoked()
                .map(this::revoked)
                .orElseGet(() -> text(report.outcome().messageKey()));
    }

    private String revoked(RevocationFinding.Revoked revoked) {
        String since = times.minute(revoked.at());
        Optional<String> reason = revoked.reason().map(word -> text("revocation.reason." + word));
        return reason.map(why -> text("revocation.revoked.because", since, why))
                .orElseGet(() -> text("revocation.revoked", since));
    }

    /// Who is asked.
    String source(RevocationSource source) {
        return text("revocation.kind." + source.kind().word())
                + " · "
                + VisibleText.of(source.url());
    }

    /// Who was asked, and what they said.
    String answer(RevocationAnswer answer) {
        String inside = answer.inside() ? " " + text("served.inside") : "";
        return source(answer.source()) + inside + "\n" + words(answer.finding());
    }

    private String words(RevocationFinding finding) {
        return switch (finding) {
            case RevocationFinding.Good good ->
                    text("revocation.finding.good", times.minute(good.asOf()));
            case RevocationFinding.Revoked revoked -> revoked(revoked);
            case RevocationFinding.Unknown unknown -> text("revocation.finding.unknown");
            case RevocationFinding.Doubtful doubtful ->
                    text(
                            doubtful.problem()
                                    .map(problem -> problem.messageKey())
                                    .orElseGet(doubtful.doubt()::messageKey));
        };
    }
}
