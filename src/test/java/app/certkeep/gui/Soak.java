package app.certkeep.gui;

import app.certkeep.gui.support.Fx;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Goes through the main screens of the real window with 10,000 certificates a thousand times and
/// prints what memory it holds. Not run with the tests: `./mvnw -q test -Dtest=Soak`, or fewer
/// rounds with `-Dsurefire.jvm=-Dsoak.cycles=100`.
class Soak extends TouredWindow {
    private static final int CYCLES = Integer.getInteger("soak.cycles", 1_000);
    private static final List<String> SCREENS =
            List.of("certificates", "keys_and_values", "activity", "notifications");

    @Test
    void run() throws IOException {
        open(TourStore.LARGE);
        logIn();
        System.out.println("cycle  heap MiB  beside the heap MiB  resident MiB  threads");
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            if (cycle % Math.max(1, CYCLES / 10) == 0) {
                print(cycle);
            }
            SCREENS.forEach(screen -> go(screen, TourStore.LARGE));
            go("certificates", TourStore.LARGE);
            search(cycle % 2 == 0 ? "shop" : "n000", cycle % 2 == 0);
            clickFirstRow();
            search("", false);
        }
    }

    private void search(String text, boolean one) {
        Fx.run(() -> lookup("#search").queryTextInputControl().setText(text));
        waitFor("rows for " + text, () -> one ? rows() == 1 : rows() == 50);
    }

    private static void print(int cycle) throws IOException {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        System.out.printf(
                "%5d  %8.1f  %19.1f  %12.1f  %7d%n",
                cycle,
                memory.getHeapMemoryUsage().getUsed() / 1048576.0,
                memory.getNonHeapMemoryUsage().getUsed() / 1048576.0,
                resident() / 1024.0,
                Thread.activeCount());
    }

    /// In KiB, where the system tells.
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
