import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Prints JaCoCo's figures in one line, with the place of the report.
///
/// Usage: `Coverage REPORT_DIRECTORY`. Without a report, as after `-DskipTests`, it prints nothing.
final class Coverage {

    /// Columns of `jacoco.csv`: group, package, class, then missed and covered of each counter.
    private static final int BRANCH_MISSED = 5;

    private static final int LINE_MISSED = 7;

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[0]);
        Path figures = report.resolve("jacoco.csv");
        if (!Files.exists(figures)) {
            return;
        }
        List<String[]> classes =
                Files.readAllLines(figures).stream().skip(1).map(row -> row.split(",")).toList();
        System.out.printf(
                Locale.ROOT,
                "Coverage: %.1f %% of lines, %.1f %% of branches; %s%n",
                percent(classes, LINE_MISSED),
                percent(classes, BRANCH_MISSED),
                report.resolve("index.html"));
    }

    private static double percent(List<String[]> classes, int missedColumn) {
        long missed = sum(classes, missedColumn);
        long covered = sum(classes, missedColumn + 1);
        return missed + covered == 0 ? 100 : 100.0 * covered / (missed + covered);
    }

    private static long sum(List<String[]> classes, int column) {
        return classes.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }
}
