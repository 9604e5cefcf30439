package app.certkeep.notification;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What the threads of a dispatcher tell each other: that there may be work, that there is none,
/// that it is over. Waits end by this alone, never by an interrupt.
final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean started;
    private boolean stopped;
    private int threads;
    private long asked;
    private long looked;
    private long idle;

    /// Says that there may be work.
    ///
    /// @return whether that is the first time, so that the loop has to be started
    boolean wake() {
        lock.lock();
        try {
            asked++;
            changed.signalAll();
            boolean first = !started && !stopped;
            if (first) {
                started = true;
                threads++;
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// The loop is about to look for work.
    ///
    /// @return whether it still should
    boolean look() {
        lock.lock();
        try {
            looked = asked;
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /// The loop found neither work nor anybody working.
    void foundNothing() {
        lock.lock();
        try {
            idle = looked;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there may be work, but not longer than a time.
    void nap(Duration longest) {
        await(longest, () -> asked != looked || stopped);
    }

    /// Waits until the loop, looking after this call, found nothing.
    boolean awaitIdle(Duration longest) {
        long mine = asked();
        return await(longest, () -> idle >= mine || stopped) && !isStopped();
    }

    private long asked() {
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    void threadBegins() {
        lock.lock();
        try {
            threads++;
        } finally {
            lock.unlock();
        }
    }

    void threadEnds() {
        lock.lock();
        try {
            threads--;
            asked++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitNoThreads(Duration longest) {
        return await(longest, () -> threads == 0);
    }

    private boolean await(Duration longest, BooleanSupplier reached) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!reached.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return reached.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
