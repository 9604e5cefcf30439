package app.certkeep.bench;

import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

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
                UserSession session = signUp(certkeep)) {
            new NotifierTimes(session, arrivals, figures).measure();
        } finally {
            try (var paths = Files.walk(home)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.out.println("| | |");
        System.out.println("|---|---:|");
        figures.byName()
                .forEach((name, value) -> System.out.println("| " + name + " | " + value + " |"));
        System.exit(0);
    }

    private static UserSession signUp(Certkeep certkeep) {
        try (Password password = new Password("lantern orchid 47".toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            SignedIn signedIn = certkeep.accounts().signUp(form, StartedProcess.kind()).signedIn();
            return certkeep.sessionOf(signedIn.identity());
        }
    }
}
