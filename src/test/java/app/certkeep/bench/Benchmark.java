package app.certkeep.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Measures stores of several sizes and prints a table in Markdown. `mvn test -Pbench`; properties
/// `bench.sizes` (1000,10000,100000), `bench.runs` (7, the median counts) and
/// `bench.database`: `h2`, or `postgresql`, which starts a server with its usual settings.
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        int[] sizes = sizes();
        int runs = Integer.getInteger("bench.runs", 7);
        List<Figures> measured = new ArrayList<>();
        if (System.getProperty("bench.database", "h2").equals("h2")) {
            for (int size : sizes) {
                measured.add(measure("", size, runs));
            }
        } else {
            onServer(sizes, runs, measured);
        }
        print("certificates", sizes, measured);
        System.exit(0);
    }

    static int[] sizes() {
        return Arrays.stream(System.getProperty("bench.sizes", "1000,10000,100000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static void onServer(int[] sizes, int runs, List<Figures> measured) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (int size : sizes) {
                String name = "bench" + size;
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
                measured.add(
                        measure(
                                "postgresql://localhost:%d/%s".formatted(server.getPort(), name),
                                size,
                                runs));
            }
        }
    }

    private static Figures measure(String url, int size, int runs) throws IOException {
        Path home = Files.createTempDirectory("certkeep-bench");
        try {
            return new Measurement(new BenchStore(home, url), size, runs).run();
        } finally {
            delete(home);
        }
    }

    static void delete(Path home) throws IOException {
        try (var paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// A row for each figure, a column for each size.
    static void print(String things, int[] sizes, List<Figures> measured) {
        printRow(things, Arrays.stream(sizes).mapToObj("%,d"::formatted).toList());
        printRow("---", Arrays.stream(sizes).mapToObj(_ -> "---:").toList());
        for (String name : measured.getFirst().byName().keySet()) {
            printRow(
                    name,
                    measured.stream().map(all -> all.byName().getOrDefault(name, "")).toList());
        }
    }

    private static void printRow(String name, List<String> cells) {
        System.out.println("| " + name + " | " + String.join(" | ", cells) + " |");
    }
}
