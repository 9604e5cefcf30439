package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.StoreUnavailableException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What is so of a store in a file alone.
@Tag("h2")
class DatabaseTest {
    @TempDir Path folder;

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        try (Database database = open()) {
            database.change(tx -> failures(tx, 1));
        }
        try (Database database = open()) {
            assertThat(database.<Long>read(DatabaseTest::count)).isEqualTo(1);
        }
    }

    @Test
    void a_change_begins_when_the_one_before_is_synced() throws Exception {
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        CountDownLatch firstIsIn = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        try (Database database = open()) {
            Thread first =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            database.change(
                                                    tx -> {
                                                        firstIsIn.countDown();
                                                        failures(tx, 1);
                                                        await(firstMayEnd);
                                                        order.add("first");
                                                    }));
            await(firstIsIn);
            Thread second =
                    Thread.ofPlatform().start(() -> database.change(tx -> order.add("second")));
            while (second.getState() != Thread.State.WAITING) {
                assertThat(second.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            firstMayEnd.countDown();
            first.join();
            second.join();
        }
        assertThat(order).containsExactly("first", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_damaged_file_is_named_and_left_as_it_is() throws IOException {
        Path file = new StoreFile(folder).path();
        byte[] garbage = "this is no database ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, garbage);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        failure -> assertThat(failure.arguments()).contains(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
    }

    @Test
    void a_store_of_a_newer_version_is_not_opened() {
        try (Database database = open()) {
            database.change(
                    tx ->
                            tx.session()
                                    .createNativeMutationQuery(
                                            "insert into \"flyway_schema_history\""
                                                    + " select 99, '99', 'from the future', 'SQL',"
                                                    + " 'V99__from_the_future.sql', 1, 'CERTKEEP',"
                                                    + " now(), 1, true")
                                    .executeUpdate());
        }
        assertThatThrownBy(this::open).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        StoreFile below = new StoreFile(file.resolve("store"));

        assertThatThrownBy(() -> Database.open(below, List.of()))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folder_and_file_are_the_users_own_from_the_start() throws IOException {
        Path own = folder.resolve("own");
        StoreFile file = new StoreFile(own);
        try (Database ignored = Database.open(file, List.of())) {
            assertThat(permissions(own)).isEqualTo("rwx------");
            assertThat(permissions(file.path())).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Database open() {
        return Database.open(new StoreFile(folder), List.of());
    }

    private static void failures(Transaction transaction, int key) {
        transaction
                .session()
                .createNativeMutationQuery(
                        "insert into login_throttle values (:hash, 1, now(), now())")
                .setParameter("hash", new byte[] {(byte) key})
                .executeUpdate();
    }

    private static long count(Transaction transaction) {
        return transaction
                .session()
                .createNativeQuery("select count(*) from login_throttle", Long.class)
                .getSingleResult();
    }
}
