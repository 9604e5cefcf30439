package app.certkeep.persistence;

import java.util.ArrayList;
import java.util.List;

/// What was done to a file, in order.
public final class FileRecording {
    private final List<Step> steps = new ArrayList<>();

    /// One thing done to the file.
    public sealed interface Step {
        record Write(long position, byte[] bytes) implements Step {}

        record Truncate(long size) implements Step {}

        /// @param begun how many steps had been recorded when it began: those are safe
        record Sync(int begun) implements Step {}
    }

    /// A file is made beside and moved to its place when it is synced, so it begins whole.
    synchronized void begin(byte[] whole) {
        if (steps.isEmpty()) {
            add(new Step.Write(0, whole));
            add(new Step.Sync(1));
        }
    }

    synchronized void add(Step step) {
        steps.add(step);
    }

    /// How many steps there are up to now.
    public synchronized int length() {
        return steps.size();
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }
}
