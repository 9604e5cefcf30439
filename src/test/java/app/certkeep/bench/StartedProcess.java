package app.certkeep.bench;

import app.certkeep.account.SessionKind;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.crypto.SessionToken;
import app.certkeep.persistence.PageRequest;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A process that takes a session up again and shows the first page, as the command line does.
final class StartedProcess {
    private StartedProcess() {}

    /// @param arguments home, address of the database or nothing, token
    public static void main(String[] arguments) {
        BenchStore store = new BenchStore(Path.of(arguments[0]), arguments[1]);
        Certkeep certkeep = Certkeep.open(store.config());
        try (SessionToken token = SessionToken.parse(arguments[2]).orElseThrow();
                UserSession session =
                        certkeep.sessionOf(certkeep.accounts().resume(token).orElseThrow())) {
            session.certificates().page(CertificateQuery.all(), new PageRequest(1, 50));
            System.out.println("shown");
            System.gc();
            System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        certkeep.close();
    }

    static SessionKind kind() {
        return SessionKind.commandLine("benchmark");
    }

    /// Starts one and waits for its end.
    ///
    /// @param ms from the start of the process until the page is there
    /// @param heap bytes in use then, after a collection
    record Start(double ms, long heap) {
        static Start of(BenchStore store, String token) {
            long begun = System.nanoTime();
            try {
                Process process =
                        new ProcessBuilder(
                                        List.of(
                                                Path.of(
                                                                System.getProperty("java.home"),
                                                                "bin",
                                                                "java")
                                                        .toString(),
                                                "-XX:TieredStopAtLevel=1",
                                                "-XX:+UseSerialGC",
                                                "-classpath",
                                                System.getProperty("java.class.path"),
                                                StartedProcess.class.getName(),
                                                store.home().toString(),
                                                store.url(),
                                                token))
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start();
                try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                    if (!"shown".equals(lines.readLine())) {
                        throw new IllegalStateException("the process shows nothing");
                    }
                    double ms = (System.nanoTime() - begun) / 1e6;
                    long heap = Long.parseLong(lines.readLine());
                    process.onExit().join();
                    return new Start(ms, heap);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
