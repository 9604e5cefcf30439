package app.certkeep.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Times of what is done several times over.
final class Medians {
    private static final int WARM_UPS = 3;

    private final int runs;

    Medians(int runs) {
        this.runs = runs;
    }

    /// The median in milliseconds.
    ///
    /// @param work told how often it has run before, to ask for something else each time: a
    ///     database remembers answers
    double of(IntConsumer work) {
        return of(_ -> {}, work);
    }

    /// As the other, with something before each run that does not count.
    double of(IntConsumer before, IntConsumer work) {
        double[] times = new double[runs];
        for (int i = 0; i < WARM_UPS + runs; i++) {
            before.accept(i);
            long begun = System.nanoTime();
            work.accept(i);
            times[Math.max(0, i - WARM_UPS)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
