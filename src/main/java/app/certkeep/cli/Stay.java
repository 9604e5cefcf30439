package app.certkeep.cli;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// How long a command stays that has no end of its own: until the system stops it. Meanwhile it may
/// be asked to make room, and comes back afterwards. No thread is interrupted for that.
final class Stay implements AutoCloseable {
    /// The store closes within this, or not cleanly.
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread atEnd = new Thread(this::end, "end");
    private boolean inStore;
    private boolean aside;
    private boolean over;

    private Stay() {}

    static Stay begin() {
        Stay stay = new Stay();
        Runtime.getRuntime().addShutdownHook(stay.atEnd);
        return stay;
    }

    /// Works in the store until the system stops the program.
    ///
    /// @param work ends when the command may go on no longer
    /// @param whileAside done after it where another wants the store
    void untilOver(Runnable work, Runnable whileAside) {
        while (!isOver()) {
            try {
                work.run();
            } finally {
                leave();
            }
            if (isAside()) {
                whileAside.run();
            }
        }
    }

    /// The store is open.
    void enter() {
        change(
                () -> {
                    inStore = true;
                    aside = false;
                });
    }

    /// The store is closed.
    void leave() {
        change(() -> inStore = false);
    }

    boolean isOver() {
        return await(Duration.ZERO, () -> over);
    }

    boolean isAside() {
        return await(Duration.ZERO, () -> aside);
    }

    /// Waits for some time.
    ///
    /// @return whether the command may go on after it
    boolean goesOn(Duration time) {
        return !await(time, () -> over || aside);
    }

    /// Has the command leave the store to another.
    ///
    /// @return false, when that is done
    boolean stepAside() {
        change(() -> aside = true);
        await(LONGEST_END, () -> !inStore);
        return false;
    }

    /// Waits until the other is there, at most for a time.
    void awaitWindow(BooleanSupplier isThere, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isThere.getAsBoolean()
                && System.nanoTime() < end
                && !await(BETWEEN_LOOKS, () -> over)) {
            // Nobody tells when a window has opened.
        }
    }

    private void end() {
        change(() -> over = true);
        await(LONGEST_END, () -> !inStore);
    }

    private void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The system is stopping the program, which is why this ends.
        }
    }
}
