package app.certkeep.bench;

import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.gui.support.DemoCertificates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Measures the import of a folder of files, each of which holds a certificate with its private key
/// (EC P-256), and prints a table in Markdown. `mvn test -Pbench-import`; property `import.files`
/// (10000).
public final class ImportBenchmark {
    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int files = Integer.getInteger("import.files", 10_000);
        Path home = Files.createTempDirectory("certkeep-bench");
        Figures figures = new Figures();
        try {
            Path folder = write(Files.createDirectory(home.resolve("files")), files);
            BenchStore store = new BenchStore(Files.createDirectory(home.resolve("store")), "");
            try (Certkeep certkeep = Certkeep.open(store.config());
                    UserSession session = signUp(certkeep)) {
                new ImportTimes(session.certificates(), folder, files, figures).measure();
            }
        } finally {
            try (var paths = Files.walk(home)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.out.println("| | %,d files |".formatted(files));
        System.out.println("|---|---:|");
        figures.byName()
                .forEach((name, value) -> System.out.println("| " + name + " | " + value + " |"));
        System.exit(0);
    }

    private static Path write(Path folder, int files) throws IOException {
        DemoCertificates certificates = new DemoCertificates();
        Files.write(folder.resolve("issuer.pem"), certificates.issuer());
        for (int i = 1; i < files; i++) {
            byte[] one = certificates.make(90, false, true, "n%05d.example.com".formatted(i));
            Files.write(folder.resolve("n%05d.pem".formatted(i)), one);
        }
        return folder;
    }

    private static UserSession signUp(Certkeep certkeep) {
        try (Password password = new Password("lantern orchid 47".toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            SignedIn signedIn = certkeep.accounts().signUp(form, StartedProcess.kind()).signedIn();
            return certkeep.sessionOf(signedIn.identity());
        }
    }
}
