package app.certkeep.durability;

import app.certkeep.durability.Finding.Verdict;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/// Kills a working process at random moments, opens its store and compares it with what was
/// acknowledged. `mvn test -Pcrash`; properties `crash.rounds` (200) and `crash.seed`
/// (0 for one by chance).
///
/// Ends with 1 where anything was lost. A store with a loss is kept and named.
public final class CrashHarness {
    private static final int ROUNDS_A_HOME = 20;
    private static final int LONGEST_WORK_MS = 1200;
    private static final int LONGEST_START_MS = 2500;

    private final Random random;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int homes;
    private long acknowledged;
    private int underWay;
    private Drained drained = Drained.NOTHING;

    private CrashHarness(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.getInteger("crash.rounds", 200);
        long given = Long.getLong("crash.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.printf("crash harness: %d rounds, seed %d%n", rounds, seed);
        CrashHarness harness = new CrashHarness(seed);
        try (Receiver receiver = new Receiver()) {
            harness.run(rounds, receiver);
        }
        System.out.println(harness.summary(rounds));
        System.exit(harness.isGood() ? 0 : 1);
    }

    private void run(int rounds, Receiver receiver) throws IOException, InterruptedException {
        int left = rounds;
        while (left > 0) {
            left -= useUp(Home.fresh(receiver), Math.min(left, ROUNDS_A_HOME), receiver);
        }
    }

    /// Rounds in one home; a store with a loss ends it early.
    private int useUp(Home home, int rounds, Receiver receiver)
            throws IOException, InterruptedException {
        homes++;
        State state = State.atStart();
        for (int round = 1; round <= rounds; round++) {
            Finding finding = oneRound(home, state);
            verdicts.merge(finding.verdict(), 1, Integer::sum);
            if (!finding.isGood() || finding.state() == null) {
                System.out.printf(
                        "%s, kept in %s%n%s%n", finding.verdict(), home.folder(), finding.detail());
                return round;
            }
            state = finding.state();
        }
        Drained now = home.drain(state, receiver);
        drained = drained.plus(now);
        if (now.unheard() > 0) {
            System.out.printf(
                    "%d deliveries never sent, kept in %s%n", now.unheard(), home.folder());
        } else {
            home.delete();
        }
        System.out.printf("home %d: %d rounds, %s%n", homes, rounds, now);
        return rounds;
    }

    private Finding oneRound(Home home, State state) throws IOException, InterruptedException {
        long seed = random.nextLong();
        KilledRun run = KilledRun.of(home.folder(), state.password(), seed, momentOfKill());
        acknowledged += run.done();
        underWay += run.begun() - run.done();
        Script script = new Script(seed);
        State before = state;
        for (int i = 0; i < run.done(); i++) {
            before = script.next(before).after(before);
        }
        State after = run.begun() > run.done() ? script.next(before).after(before) : before;
        return Finding.of(home.folder(), before, after);
    }

    /// One in eight while the store is still being opened, or soon after.
    private Duration momentOfKill() {
        return random.nextInt(8) == 0
                ? Duration.ofMillis(-random.nextInt(1, LONGEST_START_MS))
                : Duration.ofMillis(random.nextInt(LONGEST_WORK_MS));
    }

    private int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    private boolean isGood() {
        return count(Verdict.LOST) + count(Verdict.DAMAGED) + count(Verdict.UNOPENABLE) == 0
                && drained.unheard() == 0;
    }

    private String summary(int rounds) {
        return ("crash harness: %d kills in %d homes, %d operations acknowledged;"
                        + " %d lost or half, %d damaged, %d unopenable;"
                        + " of %d operations under way %d are wholly there;"
                        + " %d deliveries, %d never heard, %d heard again")
                .formatted(
                        rounds,
                        homes,
                        acknowledged,
                        count(Verdict.LOST),
                        count(Verdict.DAMAGED),
                        count(Verdict.UNOPENABLE),
                        underWay,
                        count(Verdict.WITH_LAST),
                        drained.deliveries(),
                        drained.unheard(),
                        drained.repeated());
    }
}
