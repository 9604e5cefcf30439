package app.certkeep.bench;

import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures how quickly a moved switch is told, and prints a table in Markdown. `mvn test
/// -Pbench-notifier`; properties `notifier.flips` (500), `notifier.bulk` (10000 toggles in one
/// action) and `notifier.waiting` (100000 deliveries in the outbox).
public final class NotifierBenchmark {
    private NotifierBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("certkeep-bench");
        Figures figures = new Figures();
        try (Arrivals arrivals = new Arrivals();
                Certkeep certkeep = Certkeep.open(new BenchStore(home, "").config());
                UserSession session = certkeep.sessionOf(BenchStore.signUp(certkeep).identity())) {
            new NotifierTimes(session, arrivals, figures).measure();
        } finally {
            Benchmark.delete(home);
        }
        System.out.println("| | |");
        System.out.println("|---|---:|");
        figures.byName()
                .forEach((name, value) -> System.out.println("| " + name + " | " + value + " |"));
        System.exit(0);
    }
}
