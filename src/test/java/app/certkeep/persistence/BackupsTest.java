package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.failure.StoreUnavailableException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("h2")
class BackupsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;

    @Test
    void a_backup_holds_what_the_store_holds_and_says_so() {
        try (Database database = store().open()) {
            SmallStore.write(database, 1);

            Backup backup = database.backUp(BackupKind.MANUAL);

            assertThat(backup.name()).isEqualTo("certkeep-20261121T120000Z-manual.mv.db");
            assertThat(backup.count("login_throttle")).isEqualTo(2);
            assertThat(backup.verified()).isEqualTo(NOON);
            assertThat(store().backups().list()).containsExactly(backup);
        }
    }

    @Test
    void a_backup_can_be_made_verified_and_listed_while_others_write_and_is_never_torn()
            throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        try (Database database = store().open()) {
            Thread writer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!stop.get()) {
                                            SmallStore.write(database, written.incrementAndGet());
                                        }
                                    });
            for (int i = 0; i < 5; i++) {
                int before = written.get();
                while (written.get() < before + 10) {
                    Thread.onSpinWait();
                }
                Backup backup = database.backUp(BackupKind.MANUAL);
                long rows = backup.count("login_throttle");
                assertThat(rows).isEven().isGreaterThan(before).isLessThan(written.get() * 2L + 1);
                store().backups().verify(backup);
            }
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void a_flipped_byte_anywhere_is_found_and_remembered() throws IOException {
        Backup backup = backupOf(10);
        byte[] good = Files.readAllBytes(backup.file());
        for (int place = 100; place < good.length; place += good.length / 7) {
            byte[] bad = good.clone();
            bad[place] ^= 1;
            Files.write(backup.file(), bad);

            assertThatThrownBy(() -> store().backups().verify(backup))
                    .isInstanceOf(IntegrityException.class);
            assertThat(store().backups().list().getFirst().isWhole()).isFalse();
        }
        Files.write(backup.file(), good);
        assertThat(store().backups().verify(backup).isWhole()).isTrue();
    }

    @Test
    void the_newest_that_is_whole_is_offered_and_not_a_damaged_one() throws IOException {
        Backup older = backupOf(1);
        Backup newer;
        try (Database database = store(NOON.plusSeconds(3600)).open()) {
            newer = database.backUp(BackupKind.HOURLY);
        }
        assertThat(store().backups().newestVerified().map(Backup::name)).contains(newer.name());

        Files.write(newer.file(), new byte[20000]);

        assertThat(store().backups().newestVerified().map(Backup::name)).contains(older.name());
    }

    @Test
    void a_restored_store_is_the_one_of_then_and_the_present_one_is_kept() {
        Backup backup = backupOf(3);
        try (Database database = store().open()) {
            SmallStore.write(database, 100);
        }

        Optional<Path> kept = new Restoring(store().backups()).restore(backup);

        try (Database database = store().open()) {
            assertThat(SmallStore.count(database)).isEqualTo(6);
        }
        assertThat(kept.orElseThrow()).hasFileName("certkeep-replaced-20261121T120000Z.mv.db");
        try (Database database = opened(kept.orElseThrow())) {
            assertThat(SmallStore.count(database)).isEqualTo(8);
        }
    }

    @Test
    void a_damaged_backup_is_not_restored() throws IOException {
        Backup backup = backupOf(3);
        Files.write(backup.file(), new byte[30000]);
        byte[] store = Files.readAllBytes(store().path());

        assertThatThrownBy(() -> new Restoring(store().backups()).restore(backup))
                .isInstanceOf(IntegrityException.class);
        assertThat(store().path()).hasBinaryContent(store);
        assertThat(names(folder)).noneMatch(name -> name.contains("replaced"));
    }

    @Test
    void a_store_in_use_is_not_replaced() {
        Backup backup = backupOf(3);
        try (Database database = store().open()) {
            assertThatThrownBy(() -> new Restoring(store().backups()).restore(backup))
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("failure.store.in-use"));
            SmallStore.write(database, 50);
        }
    }

    @Test
    void a_backup_of_a_newer_version_is_not_restored() throws IOException {
        backupOf(1);
        Backup newer;
        try (Database database = store().openWith("db/next")) {
            newer = database.backUp(BackupKind.MANUAL);
        }
        Files.delete(store().path());

        assertThatThrownBy(() -> new Restoring(store().backups()).restore(newer))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.store.newer"));
        assertThat(store().path()).doesNotExist();
    }

    @Test
    void a_backup_that_was_moved_elsewhere_is_found_by_its_path() throws IOException {
        Backup backup = backupOf(3);
        Path elsewhere = Files.createDirectory(folder.resolve("stick"));
        Path moved = Files.move(backup.file(), elsewhere.resolve("copy.mv.db"));

        Backup found = store().backups().find(moved.toString());

        assertThat(found.count("login_throttle")).isEqualTo(6);
        new Restoring(store().backups()).restore(found);
        assertThatThrownBy(() -> store().backups().find("nothing.mv.db"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_a_killed_backup_left_is_no_backup_and_goes_with_the_next() throws IOException {
        Backup backup = backupOf(1);
        Files.write(backup.file().resolveSibling(".new-copy.mv.db"), new byte[5000]);
        Files.write(backup.file().resolveSibling("certkeep-2026-half.mv.db"), new byte[5000]);
        assertThat(store().backups().list()).hasSize(1);

        backupOf(2);

        assertThat(names(backup.file().getParent()))
                .noneMatch(name -> name.startsWith(".new-copy"));
        assertThat(store().backups().list()).hasSize(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folder_and_files_are_the_users_own() throws IOException {
        Backup backup = backupOf(1);

        assertThat(permissions(backup.file().getParent())).isEqualTo("rwx------");
        assertThat(permissions(backup.file())).isEqualTo("rw-------");
        assertThat(permissions(BackupNote.beside(backup.file()))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Backup backupOf(int writes) {
        try (Database database = store().open()) {
            int start = (int) SmallStore.count(database);
            for (int i = 0; i < writes; i++) {
                SmallStore.write(database, start + i);
            }
            return database.backUp(BackupKind.MANUAL);
        }
    }

    private Database opened(Path file) {
        try {
            Path other = Files.createDirectories(folder.resolve("other"));
            Files.copy(file, new StoreFile(other).path());
            return Database.open(new StoreFile(other), List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private SmallStore store() {
        return store(NOON);
    }

    private SmallStore store(Instant time) {
        return new SmallStore(folder, Clock.fixed(time, ZoneOffset.UTC));
    }
}
