package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.StoreUnavailableException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

@Tag("h2")
class FileOpeningTest {
    @TempDir Path folder;
    private SmallStore store;

    @BeforeEach
    void choose() {
        store = new SmallStore(folder, Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 8192, 8193, 12288, 50000})
    void a_file_cut_off_anywhere_is_named_and_never_taken_for_a_new_one(int length)
            throws IOException {
        filled();
        byte[] cut = Arrays.copyOf(Files.readAllBytes(store.path()), length);
        Files.write(store.path(), cut);

        assertDamaged();
        assertThat(store.path()).hasBinaryContent(cut);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, 8192, 20000, 100000})
    void a_file_of_zeros_is_named_and_left_as_it_is(int length) throws IOException {
        byte[] zeros = new byte[length];
        Files.write(store.path(), zeros);

        assertDamaged();
        assertThat(store.path()).hasBinaryContent(zeros);
    }

    @Test
    void a_database_of_somebody_else_is_not_filled_with_our_tables() throws SQLException {
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                store.file().jdbcUrl(), StoreFile.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("create table theirs (id int)");
        }
        assertDamaged();
    }

    @Test
    void damage_inside_is_told_when_it_is_read_and_the_store_left_open() throws IOException {
        filled();
        try (Database database = store.open()) {
            for (int i = 100; i < 5000; i += 50) {
                int from = i;
                database.change(
                        tx -> {
                            for (int n = from; n < from + 50; n++) {
                                SmallStore.write(tx, n);
                            }
                        });
            }
        }
        byte[] file = Files.readAllBytes(store.path());
        Arrays.fill(file, file.length / 8, file.length * 3 / 4, (byte) 0);
        Files.write(store.path(), file);

        assertThatThrownBy(
                        () -> {
                            try (Database database = store.open()) {
                                database.backUp(BackupKind.MANUAL);
                            }
                        })
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class, e -> assertThat(e.backupHelps()).isTrue());
        assertThat(store.backups().list()).isEmpty();
    }

    @Test
    void a_store_that_is_gone_while_its_backups_are_there_is_not_made_anew() throws IOException {
        filled();
        try (Database database = store.open()) {
            database.backUp(BackupKind.MANUAL);
        }
        Files.delete(store.path());

        assertThatThrownBy(store::open)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> {
                            assertThat(e.messageKey()).isEqualTo("failure.store.missing");
                            assertThat(e.backupHelps()).isTrue();
                        });
        assertThat(store.path()).doesNotExist();
    }

    @Test
    void a_newer_version_is_brought_in_after_a_backup() throws IOException {
        filled();

        try (Database database = store.openWith("db/next")) {
            assertThat(SmallStore.count(database)).isEqualTo(20);
        }
        assertThat(store.backups().list())
                .singleElement()
                .satisfies(
                        backup -> {
                            assertThat(backup.kind()).isEqualTo(BackupKind.MIGRATION);
                            assertThat(backup.schema()).isEqualTo(newest());
                            assertThat(backup.count("login_throttle")).isEqualTo(20);
                        });
        assertThatThrownBy(store::open)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.store.newer"));
    }

    @Test
    void a_migration_that_fails_half_way_leaves_the_store_as_it_was() throws SQLException {
        filled();
        Contents before = StoreCopy.read(store.path());

        assertThatThrownBy(() -> store.openWith("db/broken"))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.store.migration"));

        assertThat(StoreCopy.read(store.path())).isEqualTo(before);
        try (Database database = store.open()) {
            SmallStore.write(database, 500);
        }
    }

    @Test
    void what_a_killed_opening_left_beside_is_no_hindrance() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("certkeep-new.mv.db"), new byte[30000]);

        filled();

        assertThat(folder.resolve("certkeep-new.mv.db")).doesNotExist();
    }

    @Test
    void a_file_where_the_folder_should_be_is_told() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Database.open(new StoreFile(inTheWay), List.of()))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private void assertDamaged() {
        assertThatThrownBy(store::open)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> {
                            assertThat(e.messageKey()).isEqualTo("failure.store.damaged");
                            assertThat(e.arguments()).contains(store.path());
                            assertThat(e.backupHelps()).isTrue();
                        });
    }

    private void filled() {
        try (Database database = store.open()) {
            for (int i = 0; i < 10; i++) {
                SmallStore.write(database, i);
            }
        }
    }

    /// The version that the migrations of this program lead to: they are numbered from 1.
    private static String newest() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration/h2"))) {
            int newest =
                    migrations
                            .map(file -> file.getFileName().toString())
                            .mapToInt(name -> Integer.parseInt(name.replaceAll("^V|__.*", "")))
                            .max()
                            .orElseThrow();
            return String.valueOf(newest);
        }
    }
}
