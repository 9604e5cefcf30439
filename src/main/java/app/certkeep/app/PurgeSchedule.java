package app.certkeep.app;

import app.certkeep.failure.CertkeepException;
import app.certkeep.notification.DeliveryPurge;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Deletes for good what has been in the trash, or among the deliveries that are over, for too
/// long: at log-in, and every hour while the user stays signed in. A failure is logged and tried
/// again an hour later.
public final class PurgeSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);

    private final Trash trash;
    private final DeliveryPurge deliveries;
    private final ScheduledExecutorService hours =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("purge").daemon().factory());

    PurgeSchedule(Trash trash, DeliveryPurge deliveries) {
        this.trash = trash;
        this.deliveries = deliveries;
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
            int over = deliveries.purgeExpired();
            if (over > 0) {
                LOG.info("{} deliveries were purged", over);
            }
        } catch (CertkeepException e) {
            LOG.warn("the trash and deliveries were not purged", e);
        }
    }

    /// Ends it, waiting for what is under way: it may be in the database.
    @Override
    public void close() {
        hours.shutdown();
        hours.close();
    }
}
