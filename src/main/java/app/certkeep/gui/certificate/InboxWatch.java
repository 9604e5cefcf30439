package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportProgress;

import java.util.concurrent.atomic.AtomicReference;

/// How far the work on an import is, told by the thread that works, read by the one that shows. A
/// flag cancels; no thread is interrupted.
final class InboxWatch implements ImportProgress {
    /// @param all zero where nobody knows yet
    record Count(int done, int all) {
        double share() {
            return all == 0 ? -1 : (double) done / all;
        }
    }

    private final AtomicReference<Count> count = new AtomicReference<>(new Count(0, 0));
    private volatile boolean cancelled;

    @Override
    public boolean at(int done, int all) {
        count.set(new Count(done, all));
        return !cancelled;
    }

    Count count() {
        return count.get();
    }

    void begin() {
        cancelled = false;
        count.set(new Count(0, 0));
    }

    void cancel() {
        cancelled = true;
    }
}
