package app.certkeep.app;

import app.certkeep.certificate.ExpiryTelling;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keyvalue.EntryExpiry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks every five minutes what ends soon or has ended, and tells whoever is to know, while the
/// user stays signed in. What becomes due meanwhile is told after the next log-in. No thread is
/// interrupted: it may be in the database.
public final class ExpirySchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySchedule.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final ExpiryTelling certificates;
    private final EntryExpiry entries;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("expiry").daemon().factory());

    ExpirySchedule(ExpiryTelling certificates, EntryExpiry entries) {
        this.certificates = certificates;
        this.entries = entries;
    }

    /// Looks now and from now on.
    ///
    /// @param onNews told, on another thread, what a look has told others
    public void start(Consumer<DueNews> onNews) {
        looking.scheduleWithFixedDelay(
                () -> look(onNews), 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    }

    private void look(Consumer<DueNews> onNews) {
        try {
            DueNews news = look();
            if (!news.isNone()) {
                onNews.accept(news);
            }
        } catch (NotAllowedException e) {
            LOG.debug("the session has ended");
            looking.shutdown();
        } catch (RuntimeException e) {
            LOG.error("cannot look for what ends", e);
        }
    }

    /// Looks once.
    public DueNews look() {
        return new DueNews(certificates.tell(), entries.tell());
    }

    /// Ends it, waiting for what is under way.
    @Override
    public void close() {
        looking.close();
    }
}
