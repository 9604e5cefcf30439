package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

@Tag("h2")
class CompactionTest {
    /// How often a process is killed while it compacts.
    private static final int KILLS = Integer.getInteger("certkeep.kills", 6);

    @TempDir Path folder;

    @Test
    void a_file_that_is_more_than_half_dead_shrinks_when_it_closes() throws Exception {
        Path file = new StoreFile(folder).path();
        Database database = Database.open(new StoreFile(folder), List.of());
        DeadStore.fill(database, 3000);
        long before = Files.size(file);
        Contents held;
        long counted = DeadStore.count(database);
        database.close();
        held = StoreCopy.read(file);

        assertThat(Files.size(file)).isLessThan(before / 4);
        assertThat(counted).isEqualTo(1500);
        assertThat(held.counts()).containsEntry("LOGIN_THROTTLE", 1500L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Database again = Database.open(new StoreFile(folder), List.of())) {
            SmallStore.write(again, 7);
        }
    }

    @Test
    void a_large_one_waits_for_somebody_who_has_time() throws Exception {
        Path file = new StoreFile(folder).path();
        Process filling = process(folder, "and wait");
        try (BufferedReader lines = filling.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("closing");
        }
        filling.destroyForcibly().waitFor();
        long before = Files.size(file);

        Database.open(new StoreFile(folder), List.of()).close(1000);
        assertThat(Files.size(file)).isGreaterThan(before / 2);

        Database.open(new StoreFile(folder), List.of()).close(Long.MAX_VALUE);
        assertThat(Files.size(file)).isLessThan(before / 2);
    }

    @Test
    void whoever_has_made_it_large_does_not_leave_it_to_others() throws IOException {
        Path file = new StoreFile(folder).path();
        Database database = Database.open(new StoreFile(folder), List.of());
        DeadStore.fill(database, 3000);
        long before = Files.size(file);

        database.close(1000);

        assertThat(Files.size(file)).isLessThan(before / 2);
    }

    @Test
    void killed_at_any_moment_of_it_the_store_is_whole() throws Exception {
        long quickest = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = Files.createDirectory(folder.resolve("kill-" + kill));
            Process process = process(home);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                assertThat(lines.readLine()).isEqualTo("closing");
                long start = System.nanoTime();
                // The first is left alone, to know how long it takes.
                if (kill == 0) {
                    process.waitFor();
                    quickest = System.nanoTime() - start;
                } else {
                    long until = start + quickest * kill / KILLS;
                    while (System.nanoTime() < until && process.isAlive()) {
                        Thread.onSpinWait();
                    }
                    process.destroyForcibly().waitFor();
                }
            }
            try (Database database =
                    Database.open(new StoreFile(home), List.of(), Clock.systemUTC())) {
                assertThat(DeadStore.count(database)).isEqualTo(1000);
                SmallStore.write(database, 7);
            }
        }
    }

    private static Process process(Path home, String... more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-XX:TieredStopAtLevel=1",
                                DeadStore.class.getName(),
                                home.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
