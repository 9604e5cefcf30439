package app.certkeep.app;

import app.certkeep.failure.CertkeepException;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.BackupKind;
import app.certkeep.persistence.Backups;
import app.certkeep.persistence.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Makes backups by itself: every hour, or as often as it is told, while it runs and something was
/// written, and at most one a day when the window closes. One that fails disturbs nobody: it is
/// logged, told once, and tried again.
public final class BackupSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final Duration interval;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("backups").daemon().factory());
    private long changesKept;
    private boolean failing;

    BackupSchedule(Database database, Clock clock, Duration interval) {
        this.interval = interval;
        this.database = database;
        this.clock = clock;
    }

    /// Looks every minute from now on.
    ///
    /// @param onFailure told of the first failure after each success
    public void start(Consumer<CertkeepException> onFailure) {
        looking.scheduleWithFixedDelay(
                () -> look(onFailure),
                BETWEEN_LOOKS.toSeconds(),
                BETWEEN_LOOKS.toSeconds(),
                TimeUnit.SECONDS);
    }

    /// Makes a backup where one is due.
    synchronized void look(Consumer<CertkeepException> onFailure) {
        keep(BackupKind.HOURLY, interval, onFailure);
    }

    /// Ends it, with a backup where the last is a day old.
    synchronized void end() {
        looking.shutdown();
        keep(BackupKind.CLOSING, DAY, failure -> {});
    }

    /// Ends it.
    void stop() {
        looking.shutdown();
        // A backup that is being made is waited for: it has the store open.
        looking.close();
    }

    private void keep(BackupKind kind, Duration age, Consumer<CertkeepException> onFailure) {
        long changes = database.changes();
        if (changes == changesKept || !isOlder(age)) {
            return;
        }
        try {
            Backup backup = database.backUp(kind);
            changesKept = changes;
            failing = false;
            LOG.info("backup {} of {} bytes", backup.name(), backup.size());
        } catch (CertkeepException e) {
            LOG.warn("no backup", e);
            if (!failing) {
                onFailure.accept(e);
            }
            failing = true;
        }
    }

    /// Whether the newest is of this age; never for a store on a server.
    private boolean isOlder(Duration age) {
        return database.backups()
                .map(Backups::list)
                .filter(all -> all.isEmpty() || age(all.getFirst()).compareTo(age) >= 0)
                .isPresent();
    }

    private Duration age(Backup newest) {
        Instant now = clock.instant();
        // A clock that was set back must not end the backups.
        return newest.time().isAfter(now) ? DAY : Duration.between(newest.time(), now);
    }
}
