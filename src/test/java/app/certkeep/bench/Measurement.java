package app.certkeep.bench;

import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.bench.StartedProcess.Start;
import app.certkeep.crypto.SessionToken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One store of a size, filled and measured. Figures in milliseconds unless their name says else.
final class Measurement {
    private static final int IMPORT = 5_000;
    private static final int STARTS = 3;

    private final BenchStore store;
    private final int size;
    private final int runs;
    private final ManyCertificates certificates = new ManyCertificates();
    private final Figures figures = new Figures();
    private String token = "";

    Measurement(BenchStore store, int size, int runs) {
        this.store = store;
        this.size = size;
        this.runs = runs;
    }

    Figures run() throws IOException {
        Certkeep certkeep = Certkeep.open(store.config());
        try (UserSession session = signUp(certkeep)) {
            measureImport(session);
            ScreenTimes screen = new ScreenTimes(size, new Medians(runs), figures);
            screen.measure(session);
            screen.measureBeginnings(() -> resumed(certkeep), runs);
        }
        measureClosing(certkeep);
        measureStart();
        return figures;
    }

    private UserSession signUp(Certkeep certkeep) {
        SignedIn signedIn = BenchStore.signUp(certkeep);
        token = signedIn.token().text();
        return certkeep.sessionOf(signedIn.identity());
    }

    private UserSession resumed(Certkeep certkeep) {
        try (SessionToken of = SessionToken.parse(token).orElseThrow()) {
            return certkeep.sessionOf(certkeep.accounts().resume(of).orElseThrow());
        }
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
        figures.add("imported a second", "%,.0f", size / ((System.nanoTime() - begun) / 1e9));
    }

    /// Closes as the window does.
    private void measureClosing(Certkeep certkeep) throws IOException {
        Path file = store.home().resolve("certkeep.mv.db");
        boolean inFile = Files.exists(file);
        if (inFile) {
            figures.add("file before closing, MB", "%,.1f", Files.size(file) / 1e6);
        }
        long begun = System.nanoTime();
        certkeep.closeAtLeisure();
        if (inFile) {
            double bytes = Files.size(file);
            figures.add("closing, s", "%.1f", (System.nanoTime() - begun) / 1e9);
            figures.add("file, MB", "%,.1f", bytes / 1e6);
            figures.add("file / DER", "%.2f", bytes / ((double) size * certificates.length()));
        }
    }

    private void measureStart() {
        List<Start> starts =
                IntStream.range(0, STARTS)
                        .mapToObj(_ -> Start.of(store, token))
                        .sorted(Comparator.comparingDouble(Start::ms))
                        .toList();
        Start middle = starts.get(STARTS / 2);
        figures.add("start of a process to page", "%,.0f", middle.ms());
        figures.add("heap with the page, MB", "%.0f", middle.heap() / 1e6);
    }
}
