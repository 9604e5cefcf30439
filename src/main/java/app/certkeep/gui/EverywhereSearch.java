package app.certkeep.gui;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.gui.frame.Hit;
import app.certkeep.gui.frame.Screen;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.persistence.PageRequest;

import java.util.List;
import java.util.stream.Stream;

/// Looks for certificates and for keys of entries, never into values. Used off the JavaFX thread.
final class EverywhereSearch {
    /// Of each kind: more are looked for on their own screen.
    private static final PageRequest FIRST = new PageRequest(1, 5);

    private final UserSession session;
    private final UserScreens screens;

    EverywhereSearch(UserSession session, UserScreens screens) {
        this.session = session;
        this.screens = screens;
    }

    List<Hit> find(String words) {
        return Stream.concat(
                        certificates(words).stream().map(this::hit),
                        session
                                .keyValues()
                                .page(EntryQuery.of(words), FIRST)
                                .page()
                                .items()
                                .stream()
                                .map(this::hit))
                .toList();
    }

    private List<CertificateSummary> certificates(String words) {
        CertificateQuery query =
                CertificateQuery.all().matching(words).sortedBy(CertificateSort.NAME, true);
        try {
            return session.certificates().page(query, FIRST).items();
        } catch (InvalidInputException unfinished) {
            // A query word that is still being typed.
            return List.of();
        }
    }

    private Hit hit(CertificateSummary found) {
        boolean says = !found.subject().equals("CN=" + found.name());
        return new Hit(
                Screen.CERTIFICATES,
                VisibleText.of(found.name()),
                says ? VisibleText.of(found.subject()) : "",
                () -> screens.open(found));
    }

    private Hit hit(EntrySummary found) {
        return new Hit(Screen.KEYS_AND_VALUES, found.key(), "", () -> screens.open(found));
    }
}
