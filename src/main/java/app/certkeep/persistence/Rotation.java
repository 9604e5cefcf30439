package app.certkeep.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups stay: the newest of each of the last 24 hours, 7 days and 4 weeks (ISO 8601, UTC)
/// that have any, and besides these the last 24 that somebody asked for and the last 3 before a
/// migration. Hours in which nothing was kept do not count,
/// so that a month away from the machine costs no backup.
final class Rotation {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MANUAL = 24;
    private static final int MIGRATIONS = 3;

    private Rotation() {}

    static Set<Backup> staying(List<Backup> all) {
        List<Backup> newestFirst = all.stream().sorted(Backups.NEWEST_FIRST).toList();
        Set<Backup> staying = new HashSet<>();
        List<Backup> whole = newestFirst.stream().filter(Backup::isWhole).toList();
        add(staying, whole, HOURS, Rotation::hour);
        add(staying, whole, DAYS, time -> time.truncatedTo(ChronoUnit.DAYS));
        add(staying, whole, WEEKS, Rotation::week);
        add(staying, newestFirst, BackupKind.MANUAL, MANUAL);
        add(staying, newestFirst, BackupKind.MIGRATION, MIGRATIONS);
        return staying;
    }

    private static void add(
            Set<Backup> staying,
            List<Backup> newestFirst,
            int most,
            Function<Instant, Object> period) {
        Set<Object> periods = new HashSet<>();
        for (Backup backup : newestFirst) {
            if (periods.size() == most) {
                return;
            }
            if (periods.add(period.apply(backup.time()))) {
                staying.add(backup);
            }
        }
    }

    private static void add(
            Set<Backup> staying, List<Backup> newestFirst, BackupKind kind, int most) {
        newestFirst.stream()
                .filter(backup -> backup.kind() == kind)
                .limit(most)
                .forEach(staying::add);
    }

    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private static Object week(Instant time) {
        ZonedDateTime day = time.atZone(ZoneOffset.UTC);
        return List.of(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
