package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Tag("h2")
class RotationTest {
    private static final Instant START = Instant.parse("2026-09-01T00:30:00Z");

    @Test
    void of_three_months_of_hours_there_stay_24_hours_7_days_and_4_weeks() {
        List<Backup> all =
                Stream.iterate(START, time -> time.plus(Duration.ofHours(1)))
                        .limit(24 * 90)
                        .map(time -> backup(time, BackupKind.HOURLY, START))
                        .toList();

        List<Instant> staying = Rotation.staying(all).stream().map(Backup::time).sorted().toList();

        // The newest hour is the newest of its day and week too, and a day before it ends within
        // the 24 hours' reach or not.
        assertThat(staying).contains(all.getLast().time());
        assertThat(staying.subList(staying.size() - 24, staying.size()))
                .isEqualTo(
                        all.subList(all.size() - 24, all.size()).stream()
                                .map(Backup::time)
                                .toList());
        assertThat(staying).hasSizeBetween(24 + 5 + 2, 24 + 7 + 4);
        assertThat(staying.getFirst()).isBefore(all.getLast().time().minus(Duration.ofDays(20)));
    }

    @Test
    void hours_in_which_nothing_was_kept_do_not_count() {
        List<Backup> all =
                Stream.iterate(START, time -> time.plus(Duration.ofDays(30)))
                        .limit(24)
                        .map(time -> backup(time, BackupKind.CLOSING, START))
                        .toList();

        assertThat(Rotation.staying(all)).hasSize(24);
    }

    @Test
    void a_damaged_one_takes_no_place_of_a_whole_one() {
        Backup whole = backup(START, BackupKind.HOURLY, START);
        Backup damaged = backup(START.plusSeconds(60), BackupKind.HOURLY, Instant.EPOCH);

        assertThat(Rotation.staying(List.of(whole, damaged))).containsExactly(whole);
    }

    @Test
    void the_last_three_before_a_migration_stay() {
        List<Backup> all =
                Stream.concat(
                                Stream.iterate(START, time -> time.plusSeconds(60))
                                        .limit(5)
                                        .map(time -> backup(time, BackupKind.MIGRATION, START)),
                                Stream.iterate(
                                                START.plusSeconds(9999),
                                                time -> time.plusSeconds(3600))
                                        .limit(24 * 60)
                                        .map(time -> backup(time, BackupKind.HOURLY, START)))
                        .toList();

        assertThat(Rotation.staying(all))
                .filteredOn(backup -> backup.kind() == BackupKind.MIGRATION)
                .hasSize(3);
    }

    @Test
    void two_that_were_asked_for_in_one_hour_both_stay() {
        Backup first = backup(START, BackupKind.MANUAL, START);
        Backup second = backup(START.plusSeconds(60), BackupKind.MANUAL, START);

        assertThat(Rotation.staying(List.of(first, second))).containsOnly(first, second);
    }

    private static Backup backup(Instant time, BackupKind kind, Instant verified) {
        return new Backup(
                Path.of("certkeep-" + time.getEpochSecond()),
                time,
                kind,
                "1",
                1,
                Map.of(),
                "",
                verified);
    }
}
