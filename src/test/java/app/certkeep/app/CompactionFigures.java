package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.support.DemoCertificates;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints what compacting gives back and what a backup costs; run by its name.
class CompactionFigures {
    @RegisterExtension private final FreshStore store = new FreshStore();

    @Test
    void print() throws IOException {
        UserSession ada = store.signUp("ada");
        long start = System.nanoTime();
        for (int batch = 0; batch < 10; batch++) {
            ByteArrayOutputStream pem = new ByteArrayOutputStream();
            for (int i = 0; i < 1000; i++) {
                pem.write(
                        new DemoCertificates()
                                .make(
                                        90,
                                        false,
                                        false,
                                        "host-" + batch + "-" + i + ".example.com"));
            }
            ada.certificates().importText(pem.toByteArray());
        }
        say("10,000 made and imported", start);
        size("imported");
        start = System.nanoTime();
        Backup backup = store.certkeep().backUp();
        say("backup of " + backup.size() + " bytes, verified", start);
        for (int i = 0; i < 5; i++) {
            Page<CertificateSummary> page =
                    ada.certificates().page(CertificateQuery.all(), new PageRequest(1, 1000));
            ada.certificates().delete(page.items().stream().map(CertificateSummary::id).toList());
        }
        assertThat(ada.certificates().counts().all()).isEqualTo(5000);
        size("half deleted");
        start = System.nanoTime();
        store.reopen();
        say("closed and opened", start);
        size("closed");
    }

    private void size(String when) throws IOException {
        Path file = store.home().resolve("certkeep.mv.db");
        System.out.println("FIGURE " + when + ": " + Files.size(file) + " bytes");
    }

    private static void say(String what, long start) {
        System.out.println(
                "FIGURE " + what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
