package app.certkeep.gui.certificate;

import app.certkeep.certificate.format.Statement;
import app.certkeep.i18n.Messages;

import java.util.List;
import java.util.stream.Collectors;

/// What a certificate says, a line each and safe to look at; as much of it as is laid out quickly.
final class StatementLines {
    private static final int MOST = 20;

    private final Messages messages;

    StatementLines(Messages messages) {
        this.messages = messages;
    }

    String of(List<Statement> statements) {
        String lines =
                statements.stream().limit(MOST).map(this::of).collect(Collectors.joining("\n"));
        int more = statements.size() - MOST;
        return more > 0 ? messages.text("certificates.names.rest", lines, more) : lines;
    }

    String of(Statement one) {
        return CertificateTexts.shown(messages.text(one.key(), one.visible()));
    }
}
