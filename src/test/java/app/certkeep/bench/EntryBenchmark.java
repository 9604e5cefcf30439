package app.certkeep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures keys and values in stores of several sizes, within one process, and prints a table in
/// Markdown. `mvn test -Pbench-entries`; properties `bench.sizes` (1000,10000,100000) and
/// `bench.runs` (7, the median counts).
public final class EntryBenchmark {
    private EntryBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int[] sizes = Benchmark.sizes();
        int runs = Integer.getInteger("bench.runs", 7);
        List<Figures> measured = new ArrayList<>();
        for (int size : sizes) {
            Path home = Files.createTempDirectory("certkeep-bench");
            try {
                measured.add(new EntryTimes(new BenchStore(home, ""), size, runs).measure());
            } finally {
                Benchmark.delete(home);
            }
        }
        Benchmark.print("entries", sizes, measured);
        System.exit(0);
    }
}
