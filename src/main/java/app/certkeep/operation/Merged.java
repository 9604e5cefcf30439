package app.certkeep.operation;

import java.util.ArrayList;
import java.util.List;

/// What became of items that came back into a store which may have them already.
///
/// @param added those that were new
/// @param restored those that lay in the trash and are back as they were
/// @param duplicates those that were there already, and stay as they are
/// @param conflicts names of those whose place is taken by something else, which stays as it is
/// @param rejected names of those that are nothing that could be kept
public record Merged(
        int added, int restored, int duplicates, List<String> conflicts, List<String> rejected) {
    /// Of nothing at all.
    public static final Merged NOTHING = of(0, 0, 0);

    private static final int LONGEST_NAME = 200;

    /// Several that all found their place.
    public static Merged of(int added, int restored, int duplicates) {
        return new Merged(added, restored, duplicates, List.of(), List.of());
    }

    /// One that was new.
    public static Merged oneAdded() {
        return of(1, 0, 0);
    }

    /// One that was there already.
    public static Merged oneDuplicate() {
        return of(0, 0, 1);
    }

    /// One whose place is taken.
    public static Merged oneConflict(String name) {
        return new Merged(0, 0, 0, List.of(name), List.of());
    }

    /// One that cannot be kept. Of its name the beginning is enough: a stranger may have made it
    /// as long as a file allows.
    public static Merged oneRejected(String name) {
        return new Merged(0, 0, 0, List.of(), List.of(shortened(name)));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// This and what became of others.
    public Merged and(Merged other) {
        return new Merged(
                added + other.added,
                restored + other.restored,
                duplicates + other.duplicates,
                both(conflicts, other.conflicts),
                both(rejected, other.rejected));
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Names of keys are secret.
    @Override
    public String toString() {
        return "Merged[added=" + added + ", duplicates=" + duplicates + "]";
    }
}
