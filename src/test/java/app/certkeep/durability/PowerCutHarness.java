package app.certkeep.durability;

import app.certkeep.app.Certkeep;
import app.certkeep.durability.Finding.Verdict;
import app.certkeep.persistence.PowerCut;
import app.certkeep.persistence.PowerCut.Fate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Records what a script of service calls does to the store's file, cuts the power at random points
/// of that, and opens what a disk may then hold. `mvn test -Ppower-cut`; properties `cut.points`
/// (300), `cut.operations` (200) and `cut.seed` (0 for one by chance). Two more make it fail, to
/// see that it can: `cut.syncs=false` for a disk that ignores syncs, `cut.ordered=false` for chunks
/// that are written in one go.
///
/// Ends with 1 where anything was lost. A file with a loss is kept and named.
public final class PowerCutHarness {
    /// Steps by which a recording begins, with a file that was moved to its place whole.
    private static final int WHOLE = 2;

    private final Random random;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int early;
    private int earlyUnopenable;

    private PowerCutHarness(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        int points = Integer.getInteger("cut.points", 300);
        int operations = Integer.getInteger("cut.operations", 200);
        boolean syncs = !"false".equals(System.getProperty("cut.syncs"));
        long given = Long.getLong("cut.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.printf("power-cut harness: %d points, seed %d%n", points, seed);
        PowerCutHarness harness = new PowerCutHarness(seed);
        boolean ordered = !"false".equals(System.getProperty("cut.ordered"));
        RecordedWork work = record(seed, operations, ordered);
        harness.cut(work, points, syncs);
        System.out.println(harness.summary(work, points));
        System.exit(harness.isGood() ? 0 : 1);
    }

    private static RecordedWork record(long seed, int operations, boolean ordered)
            throws IOException {
        Home home = Home.empty();
        try (Receiver receiver = new Receiver()) {
            return RecordedWork.of(home, seed, operations, ordered, receiver);
        } finally {
            home.delete();
        }
    }

    private void cut(RecordedWork work, int points, boolean syncs) throws IOException {
        PowerCut power = new PowerCut(work.steps(), syncs);
        List<Integer> lengths =
                random.ints(points, WHOLE, work.steps().size() + 1).sorted().boxed().toList();
        for (int length : lengths) {
            Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
            oneCut(work, length, fate, power.fileAfter(length, fate, random));
        }
    }

    private void oneCut(RecordedWork work, int length, Fate fate, byte[] file) throws IOException {
        Home home = Home.empty();
        Files.write(home.folder().resolve("certkeep.mv.db"), file);
        if (length < work.firstMark()) {
            early++;
            if (!opens(home)) {
                earlyUnopenable++;
            }
            home.delete();
            return;
        }
        Finding finding =
                Finding.of(
                        home.folder(),
                        work.before(length),
                        work.after(length),
                        work.beside(length));
        verdicts.merge(finding.verdict(), 1, Integer::sum);
        if (finding.isGood()) {
            home.delete();
            return;
        }
        Files.write(home.folder().resolve("as-cut.mv.db"), file);
        System.out.printf(
                "%s after step %d of %d (closing from %d), unsynced %s; kept in %s%n%s%n",
                finding.verdict(),
                length,
                work.steps().size(),
                work.acknowledged().getLast().done(),
                fate,
                home.folder(),
                finding.detail());
    }

    private static boolean opens(Home home) {
        try (Certkeep certkeep = Certkeep.open(WorkingProcess.config(home.folder()))) {
            certkeep.accounts().isFirstAccount();
            return true;
        } catch (RuntimeException e) {
            System.out.println("before signing up: " + Trace.of(e));
            return false;
        }
    }

    private int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    private boolean isGood() {
        return count(Verdict.LOST) + count(Verdict.DAMAGED) + count(Verdict.UNOPENABLE) == 0
                && earlyUnopenable == 0;
    }

    private String summary(RecordedWork work, int points) {
        return ("power-cut harness: %d cuts in %d writes, truncations and syncs of %d operations;"
                        + " %d lost or half, %d damaged, %d unopenable;"
                        + " %d cuts were before the first account, of which %d do not open;"
                        + " %d kept the operation under way")
                .formatted(
                        points,
                        work.steps().size(),
                        work.acknowledged().size() - 1,
                        count(Verdict.LOST),
                        count(Verdict.DAMAGED),
                        count(Verdict.UNOPENABLE),
                        early,
                        earlyUnopenable,
                        count(Verdict.WITH_LAST));
    }
}
