package app.certkeep.link;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the commands that are in the store, and lets none in once it closes.
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int inStore;
    private boolean closing;

    /// @return whether the store is still open to it
    boolean enter() {
        lock.lock();
        try {
            if (!closing) {
                inStore++;
            }
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inStore--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all have left, at most for a time.
    ///
    /// @return whether they have
    boolean awaitEmpty(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        lock.lock();
        try {
            while (inStore > 0 && System.nanoTime() < end) {
                try {
                    left.awaitNanos(end - System.nanoTime());
                } catch (InterruptedException e) {
                    // Closing the store under a command would lose more than a late end.
                }
            }
            return inStore == 0;
        } finally {
            lock.unlock();
        }
    }
}
