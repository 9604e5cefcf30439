package app.certkeep.bench;

import java.util.Arrays;

/// Times of what is done several times over.
final class Medians {
    private static final int WARM_UPS = 2;

    private final int runs;

    Medians(int runs) {
        this.runs = runs;
    }

    /// The median in milliseconds.
    double of(Runnable work) {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
