package app.certkeep.bench;

import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.bench.StartedProcess.Start;
import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.crypto.Password;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// One store of a size, filled and measured. Figures in milliseconds unless their name says else.
final class Measurement {
    private static final int PAGE = 50;
    private static final int IMPORT = 5_000;
    private static final int STARTS = 3;

    private final BenchStore store;
    private final int size;
    private final Medians medians;
    private final ManyCertificates certificates = new ManyCertificates();
    private final List<String> figures = new ArrayList<>();
    private String token = "";

    Measurement(BenchStore store, int size, int runs) {
        this.store = store;
        this.size = size;
        medians = new Medians(runs);
    }

    static List<String> headings() {
        return List.of(
                "certificates",
                "imported a second",
                "first page",
                "middle page",
                "last page",
                "filtered",
                "last filtered",
                "by name",
                "search",
                "search, nothing found",
                "counts",
                "switch",
                "switch 50",
                "start to page",
                "heap MB",
                "file MB",
                "file / DER");
    }

    List<String> run() throws IOException {
        figures.add("%,d".formatted(size));
        try (Certkeep certkeep = Certkeep.open(store.config());
                Password password = new Password("lantern orchid 47".toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            SignedIn signedIn = certkeep.accounts().signUp(form, StartedProcess.kind()).signedIn();
            token = signedIn.token().text();
            try (UserSession session = certkeep.sessionOf(signedIn.identity())) {
                measureImport(session);
                measurePages(session);
                measureSwitch(session);
            }
        }
        measureStart();
        measureFile();
        return figures;
    }

    private void measureImport(UserSession session) {
        long begun = System.nanoTime();
        for (int from = 0; from < size; from += IMPORT) {
            int end = Math.min(size, from + IMPORT);
            int imported =
                    session.certificates().importText(certificates.from(from, end)).imported();
            if (imported != end - from) {
                throw new IllegalStateException("imported " + imported);
            }
        }
        figures.add("%,.0f".formatted(size / ((System.nanoTime() - begun) / 1e9)));
    }

    private void measurePages(UserSession session) {
        CertificateQuery all = CertificateQuery.all();
        CertificateQuery expired = all.only(CertificateFilter.EXPIRED);
        int pages = size / PAGE;
        time(session, all, 1);
        time(session, all, pages / 2);
        time(session, all, pages);
        time(session, expired, 1);
        time(session, expired, Math.max(1, pages / 5));
        time(session, all.sortedBy(CertificateSort.NAME, true), 1);
        time(session, all.matching(ManyCertificates.nameOf(size / 3)), 1);
        time(session, all.matching("nowhere to be found"), 1);
        figures.add("%.1f".formatted(medians.of(() -> session.certificates().counts())));
    }

    private void time(UserSession session, CertificateQuery query, int page) {
        PageRequest request = new PageRequest(page, PAGE);
        figures.add(
                "%.1f".formatted(medians.of(() -> session.certificates().page(query, request))));
    }

    /// To two endpoints that do not answer, so that sending takes no time of ours.
    private void measureSwitch(UserSession session) {
        for (String path : List.of("one", "two")) {
            session.endpoints()
                    .add(new EndpointForm(path, "http://127.0.0.1:9/" + path, true))
                    .close();
        }
        List<UUID> page =
                session
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, PAGE))
                        .items()
                        .stream()
                        .map(c -> c.id())
                        .toList();
        time(session, page.subList(0, 1));
        time(session, page);
        session.stopSending();
    }

    private void time(UserSession session, List<UUID> ids) {
        boolean[] on = {false};
        figures.add(
                "%.1f"
                        .formatted(
                                medians.of(
                                        () -> {
                                            on[0] = !on[0];
                                            session.certificates().setActive(ids, on[0]);
                                        })));
    }

    private void measureStart() {
        List<Start> starts =
                IntStream.range(0, STARTS)
                        .mapToObj(_ -> Start.of(store, token))
                        .sorted(Comparator.comparingDouble(Start::ms))
                        .toList();
        Start middle = starts.get(STARTS / 2);
        figures.add("%,.0f".formatted(middle.ms()));
        figures.add("%.0f".formatted(middle.heap() / 1e6));
    }

    private void measureFile() throws IOException {
        Path file = store.home().resolve("certkeep.mv.db");
        if (Files.exists(file)) {
            double bytes = Files.size(file);
            figures.add("%.1f".formatted(bytes / 1e6));
            figures.add("%.2f".formatted(bytes / ((double) size * certificates.length())));
        } else {
            figures.add("–");
            figures.add("–");
        }
    }
}
