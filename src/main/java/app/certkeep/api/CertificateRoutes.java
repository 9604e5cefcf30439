package app.certkeep.api;

import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.failure.NotFoundException;
import app.certkeep.i18n.Messages;

import java.util.List;
import java.util.UUID;

/// Certificates with their switches.
final class CertificateRoutes {
    private static final String ALL = "/certificates";
    private static final String ONE = "/certificates/{id}";
    private static final String ACTIVE = "active";
    private static final String NAME = "name";
    private static final int LENGTH_OF_ID = 36;

    private final OpenSessions sessions;
    private final Messages messages;
    private final CertificateJson json;
    private final int pageSize;

    CertificateRoutes(OpenSessions sessions, Messages messages, int pageSize) {
        this.sessions = sessions;
        this.messages = messages;
        this.pageSize = pageSize;
        json = new CertificateJson(said -> messages.text(said.key(), said.arguments()));
    }

    List<Route> routes() {
        CertificateImport incoming = new CertificateImport(messages);
        return List.of(
                Route.small("GET", ALL, of(this::list)),
                Route.large("POST", ALL, of(incoming::answer)),
                Route.small("GET", ONE, of((request, all) -> seen(all, id(request)))),
                Route.small("PATCH", ONE, of(this::change)),
                Route.small("DELETE", ONE, of(CertificateRoutes::delete)),
                Route.small("GET", ONE + "/pem", of(CertificateRoutes::pem)));
    }

    private Work of(OfCertificates work) {
        return sessions.with((request, user) -> work.answer(request, user.certificates()));
    }

    private Answer list(Request request, CertificateService all) {
        Query query = request.query(ACTIVE, "query", "sort", "descending");
        CertificateFilter filter =
                query.truth(ACTIVE)
                        .map(on -> on ? CertificateFilter.ACTIVE : CertificateFilter.INACTIVE)
                        .orElse(CertificateFilter.ALL);
        CertificateQuery wanted =
                CertificateQuery.all()
                        .only(filter)
                        .matching(query.text("query"))
                        .sortedBy(
                                query.word("sort", CertificateSort.class, CertificateSort.EXPIRES),
                                !query.truth("descending").orElse(false));
        return Answer.json(all.page(wanted, query.page(pageSize)).json(CertificateJson::of));
    }

    private Answer seen(CertificateService all, UUID id) {
        return Answer.json(json.of(all.inspection().of(id)));
    }

    /// One change a call, so that nothing is half done.
    private Answer change(Request request, CertificateService all) {
        UUID id = id(request);
        try (JsonBody body = request.json(ACTIVE, NAME)) {
            if (body.has(ACTIVE) == body.has(NAME)) {
                throw new RefusedException(
                        Status.UNPROCESSABLE_CONTENT, "api.certificate.one-change");
            }
            if (body.has(NAME)) {
                all.rename(id, body.text(NAME));
            } else {
                all.setActive(List.of(id), body.truth(ACTIVE));
            }
            return seen(all, id);
        }
    }

    private static Answer delete(Request request, CertificateService all) {
        all.delete(List.of(id(request)));
        return Answer.nothing();
    }

    private static Answer pem(Request request, CertificateService all) {
        return Answer.of(
                Status.OK,
                "application/x-pem-file",
                all.export(id(request), ExportFormat.PEM, false));
    }

    /// @throws NotFoundException where it is no id
    private static UUID id(Request request) {
        String text = request.place("id");
        try {
            if (text.length() == LENGTH_OF_ID) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // As when it is too short.
        }
        throw new NotFoundException("not an id", "certificate.not-found", text);
    }

    @FunctionalInterface
    private interface OfCertificates {
        Answer answer(Request request, CertificateService all);
    }
}
