package app.certkeep.durability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is done next, by chance. The same seed and the same states give the same script, so that
/// two processes agree on it by counting.
final class Script {
    private static final int MOST_CERTIFICATES = 400;
    private static final int MOST_ENTRIES = 60;

    private final Random random;
    private int step;

    Script(long seed) {
        random = new Random(seed);
    }

    /// The highest one stays, so that no number is imported twice: one that lies in the trash would
    /// come back as it was.
    private static List<Integer> butTheHighest(List<Integer> numbers) {
        return numbers.stream().sorted().limit(numbers.size() - 1L).toList();
    }

    Operation next(State state) {
        step++;
        int dice = random.nextInt(100);
        List<Integer> numbers = new ArrayList<>(state.certificates().keySet());
        List<String> keys = new ArrayList<>(state.entries().keySet());
        if (numbers.size() > MOST_CERTIFICATES) {
            return new Operation.Delete(some(butTheHighest(numbers), 200));
        }
        if (numbers.isEmpty() || dice < 15) {
            int from = numbers.isEmpty() ? 0 : Collections.max(numbers) + 1;
            return new Operation.Import(from, from + 1 + random.nextInt(40));
        }
        if (keys.isEmpty() || dice < 35 && keys.size() < MOST_ENTRIES) {
            return new Operation.SetValue(newKey(keys), value());
        }
        if (dice < 50) {
            return new Operation.SetValue(one(keys), value());
        }
        if (dice < 75) {
            return new Operation.Switch(some(numbers, 8), random.nextInt(3) > 0);
        }
        if (dice < 80) {
            return new Operation.RenameKey(one(keys), newKey(keys));
        }
        if (dice < 85) {
            return new Operation.DeleteKey(one(keys));
        }
        if (dice < 90) {
            return new Operation.Rename(one(numbers), " renamed " + random.nextInt(1000));
        }
        if (dice < 94 && numbers.size() > 1) {
            return new Operation.Delete(some(butTheHighest(numbers), 20));
        }
        if (dice < 96) {
            return new Operation.ImportKey();
        }
        if (dice < 98) {
            return new Operation.SwitchEndpoint(
                    random.nextInt(State.ENDPOINTS), random.nextBoolean());
        }
        return new Operation.ChangePassword(state.password());
    }

    private String newKey(Collection<String> taken) {
        while (true) {
            String key = "folder %d/key %d".formatted(random.nextInt(4), random.nextInt(10_000));
            if (!taken.contains(key)) {
                return key;
            }
        }
    }

    /// Short ones mostly, some of many pages.
    private String value() {
        int length = random.nextInt(8) == 0 ? random.nextInt(50_000) : random.nextInt(100);
        return step + " " + "v".repeat(length);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all, int most) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, 1 + random.nextInt(Math.min(most, mixed.size()))));
    }
}
