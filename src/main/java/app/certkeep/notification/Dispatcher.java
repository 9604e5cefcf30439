package app.certkeep.notification;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotAllowedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Sends what a user's outbox holds, in the background: some at once, one an endpoint, of
/// a certificate and an endpoint always the oldest first, together with all other dispatchers on
/// the same store. It ends quietly with the user's session;
/// what is left is sent after the next log-in. No thread is ever interrupted, because each may be
/// in the database.
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /// A wait does not go on while the computer sleeps, so the clock is looked at often.
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    /// How long an endpoint is left alone whose attempt could not be recorded.
    private static final Duration REST = Duration.ofMinutes(1);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final DeliveryQueue queue;
    private final int atOnce;
    private final WebhookSender sender;
    private final Clock clock;
    private final Signal signal = new Signal();
    private final Map<UUID, UUID> sendingByEndpoint = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> restingEndpoints = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<DeliverySummary> onGivenUp = given -> {};

    public Dispatcher(UserStore store, Clock clock, RandomSource random, SendingLimits limits) {
        this(store, clock, random, new WebhookSender(limits, clock), limits.atOnce());
    }

    Dispatcher(UserStore store, Clock clock, RandomSource random, WebhookSender sender) {
        this(store, clock, random, sender, SendingLimits.STANDARD.atOnce());
    }

    private Dispatcher(
            UserStore store, Clock clock, RandomSource random, WebhookSender sender, int atOnce) {
        this.atOnce = atOnce;
        queue = new DeliveryQueue(store, new RetrySchedule(random), clock, random);
        this.sender = sender;
        this.clock = clock;
    }

    /// Looks for what is due; the first call starts the work, at log-in or when something was
    /// recorded. Returns at once.
    public void wake() {
        if (signal.wake()) {
            Thread.ofVirtual().name("dispatcher").start(this::run);
        }
    }

    /// Wakes the dispatcher and waits until all that is due was attempted, at most for a time.
    ///
    /// @return whether nothing is left that is due now
    public boolean drain(Duration longest) {
        wake();
        return signal.awaitIdle(longest);
    }

    /// The deliveries that are being sent at this moment.
    public Set<UUID> sending() {
        return Set.copyOf(sendingByEndpoint.values());
    }

    /// Calls a listener, on a thread of the dispatcher, whenever an attempt begins or ends.
    ///
    /// @return what ends that
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tells of each delivery that this dispatcher gives up, once, on a thread of its own.
    public void onGivenUp(Consumer<DeliverySummary> listener) {
        onGivenUp = listener;
    }

    /// Stops sending. What is under way is cut off and recorded as a time-out, for which a moment
    /// is waited; what could not be recorded is sent again after the next start, under the same
    /// message id. Closing twice is closing once.
    @Override
    public void close() {
        signal.stop();
        sender.close();
        if (!signal.awaitNoThreads(LONGEST_CLOSE)) {
            LOG.warn("an attempt to deliver did not end in {}", LONGEST_CLOSE);
        }
    }

    private void run() {
        try {
            while (signal.look()) {
                signal.nap(startWhatIsDue());
            }
        } catch (NotAllowedException e) {
            LOG.debug("the session has ended");
        } finally {
            signal.stop();
            signal.threadEnds();
        }
    }

    /// Tells how long nothing else will be due by itself.
    private Duration startWhatIsDue() {
        try {
            Instant now = clock.instant();
            boolean nobodyWorks = sendingByEndpoint.isEmpty();
            List<DeliveryQueue.Due> due = due(now);
            due.forEach(this::start);
            if (due.isEmpty() && nobodyWorks) {
                signal.foundNothing();
            }
            return queue.nextDue(now)
                    .map(next -> Duration.between(now, next))
                    .filter(wait -> wait.compareTo(LONGEST_NAP) < 0)
                    .orElse(LONGEST_NAP);
        } catch (NotAllowedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!signal.isStopped()) {
                LOG.error("cannot look for what is due", e);
            }
            return LONGEST_NAP;
        }
    }

    private List<DeliveryQueue.Due> due(Instant now) {
        restingEndpoints.values().removeIf(until -> !now.isBefore(until));
        Set<UUID> busy = new HashSet<>(sendingByEndpoint.keySet());
        int free = atOnce - busy.size();
        busy.addAll(restingEndpoints.keySet());
        return free > 0 ? queue.claim(now, busy, free) : List.of();
    }

    private void start(DeliveryQueue.Due due) {
        sendingByEndpoint.put(due.endpointId(), due.deliveryId());
        signal.threadBegins();
        Thread.ofVirtual().name("deliver " + due.deliveryId()).start(() -> deliver(due));
    }

    private void deliver(DeliveryQueue.Due due) {
        try {
            tellListeners();
            attempt(due);
        } catch (NotAllowedException e) {
            signal.stop();
        } catch (ConflictException e) {
            LOG.debug("delivery {} was changed while it was sent", due.deliveryId());
        } catch (RuntimeException e) {
            if (!signal.isStopped()) {
                LOG.error("cannot deliver {}", due.deliveryId(), e);
                restingEndpoints.put(due.endpointId(), clock.instant().plus(REST));
            }
        } finally {
            sendingByEndpoint.remove(due.endpointId());
            tellListeners();
            signal.threadEnds();
        }
    }

    private void attempt(DeliveryQueue.Due due) {
        try (Message message = queue.open(due.deliveryId()).orElse(null)) {
            if (message == null || signal.isStopped()) {
                queue.release(due);
            } else {
                // Recorded even when it was cut off by closing: else it would be sent for ever.
                queue.record(message, sender.send(message)).ifPresent(onGivenUp);
            }
        } catch (IntegrityException e) {
            LOG.error("cannot deliver {}", due.deliveryId(), e);
            queue.recordUnreadable(due.deliveryId(), clock.instant()).ifPresent(onGivenUp);
        }
    }

    private void tellListeners() {
        for (Runnable listener : signal.isStopped() ? List.<Runnable>of() : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }
}
