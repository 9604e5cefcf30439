package app.certkeep.app;

import app.certkeep.failure.CertkeepException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Deletes for good what has been in the trash for too long: at log-in, and every hour while the
/// user stays signed in. A failure is logged and tried again an hour later.
public final class PurgeSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);

    private final Trash trash;
    private final ScheduledExecutorService hours =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("purge").daemon().factory());

    PurgeSchedule(Trash trash) {
        this.trash = trash;
    }

    /// Purges now and every hour from now on.
    public void start() {
        hours.scheduleWithFixedDelay(this::purge, 0, 1, TimeUnit.HOURS);
    }

    private void purge() {
        try {
            int gone = trash.purgeExpired();
            if (gone > 0) {
                LOG.info("{} items of the trash were purged", gone);
            }
        } catch (CertkeepException e) {
            LOG.warn("the trash was not purged", e);
        }
    }

    /// Ends it, waiting for what is under way: it may be in the database.
    @Override
    public void close() {
        hours.shutdown();
        hours.close();
    }
}
