package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.bench.ManyCertificates;
import app.certkeep.certificate.ImportReport;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.StoreUnavailableException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// On a small disk of its own, which only root can make: elsewhere skipped, and said so.
@Tag("disk")
@EnabledOnOs(OS.LINUX)
@Tag("h2")
class FullDiskTest {
    private static final byte[] VALUE = new byte[100_000];

    /// One transaction.
    private static final int AT_ONCE = 250;

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "only root can mount a disk to fill");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void a_disk_that_fills_costs_nothing_acknowledged_and_reading_goes_on() throws Exception {
        List<String> kept = new ArrayList<>();
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(signUp(certkeep).identity())) {
            assertThatThrownBy(() -> fill(ada, kept))
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("failure.store.disk-full"));

            assertThat(kept).hasSizeGreaterThan(10);
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
            assertThatThrownBy(() -> fill(ada, kept)).isInstanceOf(StoreUnavailableException.class);
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
            assertThatThrownBy(certkeep::backUp)
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("failure.store.disk-full"));
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);

            run("mount", "-o", "remount,size=32m", disk.toString());
            fill(ada, kept, 3);
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
        }
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(logIn(certkeep).identity())) {
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
            ada.keyValues().get(kept.getLast()).orElseThrow().close();
        }
    }

    @Test
    void an_import_that_fills_the_disk_is_in_the_store_whole_or_not_at_all() throws Exception {
        ManyCertificates certificates = new ManyCertificates();
        int kept = 0;
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(signUp(certkeep).identity())) {
            int[] next = {0};
            assertThatThrownBy(
                            () -> {
                                for (; next[0] < 20_000; next[0] += AT_ONCE) {
                                    ada.certificates()
                                            .importText(
                                                    certificates.from(next[0], next[0] + AT_ONCE));
                                }
                            })
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("failure.store.disk-full"));
            kept = next[0];
            assertThat(kept).isPositive();
            assertThat(ada.certificates().counts().all()).isEqualTo(kept);
        }
        run("mount", "-o", "remount,size=64m", disk.toString());
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(logIn(certkeep).identity())) {
            assertThat(ada.certificates().counts().all()).isEqualTo(kept);
            ImportReport again =
                    ada.certificates().importText(certificates.from(0, kept + AT_ONCE));
            assertThat(again.duplicates()).isEqualTo(kept);
            assertThat(again.imported()).isEqualTo(AT_ONCE);
        }
    }

    @Test
    void a_store_on_a_full_disk_opens_and_says_what_to_do_when_it_cannot_save() throws Exception {
        try (Certkeep certkeep = Certkeep.open(config())) {
            signUp(certkeep);
        }
        fillUp();

        try (Certkeep certkeep = Certkeep.open(config())) {
            assertThat(certkeep.accounts().isFirstAccount()).isFalse();
        }
        Files.delete(disk.resolve("ballast"));
        try (Certkeep certkeep = Certkeep.open(config())) {
            logIn(certkeep);
        }
    }

    @Test
    void a_new_store_on_a_full_disk_is_not_half_made() throws Exception {
        fillUp();

        assertThatThrownBy(() -> Certkeep.open(config()))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.store.disk-full"));
        Files.delete(disk.resolve("ballast"));
        try (Certkeep certkeep = Certkeep.open(config())) {
            assertThat(certkeep.accounts().isFirstAccount()).isTrue();
        }
    }

    @Test
    void a_disk_that_became_read_only_is_named() throws Exception {
        try (Certkeep certkeep = Certkeep.open(config())) {
            signUp(certkeep);
        }
        run("mount", "-o", "remount,ro", disk.toString());

        assertThatThrownBy(() -> Certkeep.open(config()))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.store.read-only"));

        run("mount", "-o", "remount,rw", disk.toString());
        try (Certkeep certkeep = Certkeep.open(config())) {
            logIn(certkeep);
        }
    }

    @Test
    void a_disk_that_vanishes_while_open_is_told_and_the_store_is_whole_when_it_is_back()
            throws Exception {
        List<String> kept = new ArrayList<>();
        Path moved = Files.createDirectory(folder.resolve("elsewhere"));
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(signUp(certkeep).identity())) {
            fill(ada, kept, 5);
            run("mount", "--bind", disk.toString(), moved.toString());
            run("umount", "-l", disk.toString());
            assertThatThrownBy(certkeep::backUp).isInstanceOf(StoreUnavailableException.class);
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
        } finally {
            run("mount", "--bind", moved.toString(), disk.toString());
            run("umount", "-l", moved.toString());
        }
        try (Certkeep certkeep = Certkeep.open(config());
                UserSession ada = certkeep.sessionOf(logIn(certkeep).identity())) {
            assertThat(keys(ada)).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private void fillUp() throws IOException {
        try (var out = Files.newOutputStream(disk.resolve("ballast"))) {
            while (true) {
                out.write(VALUE);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static void fill(UserSession ada, List<String> kept) {
        fill(ada, kept, 1000);
    }

    private static void fill(UserSession ada, List<String> kept, int most) {
        for (int i = 0; i < most; i++) {
            String key = "key-" + kept.size();
            ada.keyValues().set(key, new SecretBytes(VALUE.clone()));
            kept.add(key);
        }
    }

    private static List<String> keys(UserSession ada) {
        return ada.keyValues().list("").entries().stream().map(entry -> entry.key()).toList();
    }

    private Config config() {
        return new Config(disk.resolve("home"), PasswordCost.FLOOR, 50);
    }

    private static SignedIn signUp(Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            return certkeep.accounts()
                    .signUp(
                            new SignUp("ada", "ada@example.com", password),
                            SessionKind.window("test"))
                    .signedIn();
        }
    }

    private static SignedIn logIn(Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            return (SignedIn)
                    certkeep.accounts()
                            .logIn("ada@example.com", password, SessionKind.window("test"));
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
