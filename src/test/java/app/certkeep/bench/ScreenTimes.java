package app.certkeep.bench;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What somebody in front of a list waits for.
final class ScreenTimes {
    private static final int PAGE = 50;

    private final int size;
    private final Medians medians;
    private final Figures figures;

    ScreenTimes(int size, Medians medians, Figures figures) {
        this.size = size;
        this.medians = medians;
        this.figures = figures;
    }

    void measure(UserSession session) {
        CertificateService certificates = session.certificates();
        measurePages(certificates);
        CertificateQuery all = CertificateQuery.all();
        time("search", certificates, 1, i -> all.matching(nameOf(i)));
        time("search, nothing found", certificates, 1, i -> all.matching("no such name " + i));
        figures.milliseconds("counts", medians.of(_ -> certificates.counts()));
        measureSwitch(session);
    }

    private void measurePages(CertificateService certificates) {
        CertificateQuery all = CertificateQuery.all();
        CertificateQuery expired = all.only(CertificateFilter.EXPIRED);
        int pages = size / PAGE;
        time("first pages", certificates, 1, _ -> all);
        time("middle pages", certificates, pages / 2, _ -> all);
        time("last pages", certificates, pages - 10, _ -> all);
        time("first pages, filtered", certificates, 1, _ -> expired);
        time("last pages, filtered", certificates, Math.max(1, pages / 5 - 10), _ -> expired);
        time("sorted by name", certificates, 1, _ -> all.sortedBy(CertificateSort.NAME, true));
    }

    /// Of new sessions, which have nothing in memory.
    void measureBeginnings(Supplier<UserSession> sessions, int runs) {
        Medians few = new Medians(Math.min(3, runs));
        UserSession[] session = {sessions.get()};
        figures.milliseconds(
                "first page of a session",
                few.of(
                        _ -> {
                            session[0].close();
                            session[0] = sessions.get();
                        },
                        i -> page(session[0].certificates(), CertificateQuery.all(), 1 + i)));
        CertificateSort[] sorts = {
            CertificateSort.NAME, CertificateSort.SUBJECT, CertificateSort.ISSUER
        };
        for (CertificateSort sort : sorts) {
            figures.milliseconds(
                    "sort by %s for the first time".formatted(sort).toLowerCase(),
                    few.of(
                            _ -> {
                                session[0].close();
                                session[0] = sessions.get();
                                page(session[0].certificates(), CertificateQuery.all(), 1);
                            },
                            i ->
                                    page(
                                            session[0].certificates(),
                                            CertificateQuery.all().sortedBy(sort, i % 2 == 0),
                                            1)));
        }
        session[0].close();
    }

    /// To two endpoints that do not answer, so that sending takes no time of ours.
    private void measureSwitch(UserSession session) {
        CertificateService certificates = session.certificates();
        for (String path : List.of("one", "two")) {
            session.endpoints()
                    .add(new EndpointForm(path, "http://127.0.0.1:9/" + path, true))
                    .close();
        }
        List<UUID> page =
                page(certificates, CertificateQuery.all(), 1).stream()
                        .map(CertificateSummary::id)
                        .toList();
        List<UUID> one = page.subList(0, 1);
        figures.milliseconds("switch", medians.of(i -> certificates.setActive(one, i % 2 == 0)));
        figures.milliseconds(
                "switch 50", medians.of(i -> certificates.setActive(page, i % 2 == 0)));
        figures.milliseconds(
                "first page after a switch",
                medians.of(
                        i -> certificates.setActive(one, i % 2 == 0),
                        _ -> page(certificates, CertificateQuery.all(), 1)));
        figures.milliseconds(
                "first page after a deletion",
                medians.of(
                        i -> certificates.delete(List.of(page.get(PAGE - 1 - i))),
                        _ -> page(certificates, CertificateQuery.all(), 1)));
        session.stopSending();
    }

    private String nameOf(int run) {
        return ManyCertificates.nameOf(size / 3 + run);
    }

    /// Another page each time, because the database remembers those that it was asked for.
    private void time(
            String name, CertificateService all, int page, IntFunction<CertificateQuery> query) {
        figures.milliseconds(name, medians.of(i -> page(all, query.apply(i), page + i)));
    }

    private static List<CertificateSummary> page(
            CertificateService certificates, CertificateQuery query, int number) {
        int asked = query.text().isEmpty() ? number : 1;
        return certificates.page(query, new PageRequest(asked, PAGE)).items();
    }
}
